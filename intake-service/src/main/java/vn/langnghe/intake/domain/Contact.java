package vn.langnghe.intake.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** How phone numbers and mail addresses are written here, so that the same one is found again. */
public final class Contact {

    private static final Pattern PHONE = Pattern.compile("0\\d{8,10}|\\+84\\d{8,10}|\\+[1-9]\\d{6,14}|1[89]00\\d{4,6}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\\\]{1,64}@[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd}.\\-]{0,251}[\\p{L}\\p{Nd}])?");

    private Contact() {}

    /** Without blanks, dots and brackets; a Vietnamese number begins with 0. */
    public static String phone(String typed) {
        var digits = typed.replaceAll("[\\s.()\\-‐-―]", "");
        return digits.startsWith("+84") ? "0" + digits.substring(3) : digits;
    }

    /** The domain does not care about case, and in practice nor does the rest. */
    public static String email(String typed) {
        return typed.toLowerCase(Locale.ROOT);
    }

    /** As printed on the certificate, branches with a dash. */
    public static String taxCode(String typed) {
        return TaxCode.canonical(typed);
    }

    static boolean isPhone(String phone) {
        return PHONE.matcher(phone).matches();
    }

    static boolean isEmail(String email) {
        return EMAIL.matcher(email).matches()
                && email.substring(email.indexOf('@')).contains(".")
                && !email.contains("..");
    }
}
