package vn.langnghe.intake.domain;

import java.util.regex.Pattern;

/** Mã số thuế: ten digits, the tenth a check digit; thirteen for a branch; a personal number has twelve. */
final class TaxCode {

    private static final Pattern SHAPE = Pattern.compile("(\\d{9})(\\d)(?:-(\\d{3}))?");
    private static final Pattern PERSONAL = Pattern.compile("0\\d{11}");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private TaxCode() {}

    static String canonical(String typed) {
        var digits = typed.replaceAll("[\\s.]", "");
        return digits.matches("\\d{13}") ? digits.substring(0, 10) + "-" + digits.substring(10) : digits;
    }

    static boolean isValid(String code) {
        var shape = SHAPE.matcher(code);
        return shape.matches() && !"000".equals(shape.group(3)) && checkDigit(shape.group(1)) == code.charAt(9) - '0';
    }

    static boolean isPersonalNumber(String code) {
        return PERSONAL.matcher(code).matches();
    }

    /** 10 − (weighted sum mod 11); a sum that would give 10 is never issued. */
    private static int checkDigit(String nine) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (nine.charAt(at) - '0');
        }
        return 10 - sum % 11;
    }
}
