package vn.langnghe.intake.domain;

import java.math.BigInteger;
import java.util.Locale;

/** Crockford's base 32, made for reading aloud, with a Luhn check character over the same alphabet. */
final class Base32 {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 5;

    private Base32() {}

    /** The first {@code length × 5} bits. */
    static String encode(byte[] bits, int length) {
        var number = new BigInteger(1, bits).shiftRight(bits.length * 8 - length * BITS);
        var text = new StringBuilder(length);
        for (int at = length - 1; at >= 0; at--) {
            text.append(ALPHABET.charAt(number.shiftRight(at * BITS).intValue() & 31));
        }
        return text.toString();
    }

    /** Luhn mod 32: finds every single wrong character and every swap of neighbours but 0 with Z. */
    static char check(String payload) {
        int sum = 0;
        int factor = 2;
        for (int at = payload.length() - 1; at >= 0; at--) {
            int product = factor * ALPHABET.indexOf(payload.charAt(at));
            sum += product / 32 + product % 32;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((32 - sum % 32) % 32);
    }

    static String withCheck(String payload) {
        return payload + check(payload);
    }

    static boolean isValid(String text, int length) {
        return text.length() == length
                && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && check(text.substring(0, length - 1)) == text.charAt(length - 1);
    }

    /** What people type, as it was meant: case, blanks and dashes do not count, I and L are 1, O is 0. */
    static String canonical(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-‐-―]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }
}
