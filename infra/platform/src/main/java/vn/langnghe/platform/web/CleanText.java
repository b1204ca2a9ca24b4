package vn.langnghe.platform.web;

import java.util.regex.Pattern;
import vn.langnghe.platform.text.Normalized;

/** Text as we keep it: NFC, and no control characters but tab and line ends. */
public final class CleanText {

    /** Of Unix, Windows, Word (U+000B), form feeds and Unicode. */
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");

    private CleanText() {}

    /** Throws {@link ControlCharacters} (an IllegalArgumentException) when there is one. */
    public static String of(String text) {
        var plain = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isForbidden(c)) {
                throw new ControlCharacters();
            }
            if (Character.isSurrogate(c)) {
                i = skipPair(text, i);
            }
            // Below U+0300 there are no combining marks: already NFC.
            plain &= c < 0x300;
        }
        return plain ? text : Normalized.nfc(text);
    }

    /**
     * As {@link #of}, for what people type or paste: the line breaks of word processors become line ends, and what cannot
     * be seen is left out, for nobody could find it to mend it.
     */
    public static String typed(String text) {
        var kept = new StringBuilder(text.length());
        LINE_BREAKS
                .matcher(text)
                .replaceAll("\n")
                .codePoints()
                .filter(CleanText::isSeen)
                .forEach(kept::appendCodePoint);
        return Normalized.nfc(kept.toString());
    }

    private static boolean isSeen(int point) {
        return !(Character.isBmpCodePoint(point) && (isForbidden((char) point) || Character.isSurrogate((char) point)));
    }

    private static boolean isForbidden(char c) {
        return c < 0x20 ? c != '\n' && c != '\r' && c != '\t' : c >= 0x7F && c < 0xA0 || c == 0xFFFE || c == 0xFFFF;
    }

    private static int skipPair(String text, int high) {
        var low = high + 1;
        if (low >= text.length() || !Character.isSurrogatePair(text.charAt(high), text.charAt(low))) {
            throw new ControlCharacters();
        }
        return low;
    }
}
