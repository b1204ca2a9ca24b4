package vn.langnghe.platform.text;

import java.text.Normalizer;

/**
 * Unicode normalization of what people send. The marks on a letter are put in order in a time that grows with the square
 * of their number, so a run longer than the thirty of the Stream-Safe Text Format (UAX #15, section 13) is cut: no
 * language writes so many, and twenty thousand on one letter would hold a processor for seconds.
 */
public final class Normalized {

    private static final int MOST_MARKS = 30;

    private Normalized() {}

    /** Canonical composition: what is kept and shown. */
    public static String nfc(String text) {
        return Normalizer.normalize(bounded(text), Normalizer.Form.NFC);
    }

    /** Canonical decomposition: letters and their marks apart. */
    public static String nfd(String text) {
        return Normalizer.normalize(bounded(text), Normalizer.Form.NFD);
    }

    /** Compatibility decomposition: for comparing, never for keeping. */
    public static String nfkd(String text) {
        return Normalizer.normalize(bounded(text), Normalizer.Form.NFKD);
    }

    private static String bounded(String text) {
        var marks = 0;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return cut(text);
            }
        }
        return text;
    }

    private static String cut(String text) {
        var kept = new StringBuilder(text.length());
        var marks = 0;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var letter = text.codePointAt(i);
            marks = isMark(letter) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                kept.appendCodePoint(letter);
            }
        }
        return kept.toString();
    }

    /** Also the two letters that only compatibility makes marks of: the halfwidth Japanese sound marks. */
    private static boolean isMark(int codePoint) {
        return codePoint == 0xFF9E || codePoint == 0xFF9F || isOfACategoryOfMarks(codePoint);
    }

    private static boolean isOfACategoryOfMarks(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
