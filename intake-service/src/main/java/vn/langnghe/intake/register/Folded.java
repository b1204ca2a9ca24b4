package vn.langnghe.intake.register;

import java.util.Locale;
import vn.langnghe.platform.text.Normalized;

/** Text as it is searched: without diacritics, case or punctuation, so that "khieu nai" finds "Khiếu nại". */
public final class Folded {

    /** Some letters stand for whole sentences: what one sends must not take many times its room with us. */
    private static final int MOST = 25_000;

    private Folded() {}

    public static String of(String text) {
        var head = text.length() <= MOST ? text : text.substring(0, MOST);
        var lower = Normalized.nfkd(head).toLowerCase(Locale.ROOT);
        var bare = new StringBuilder(lower.length());
        boolean gap = false;
        for (int at = 0; at < lower.length() && bare.length() < MOST; ) {
            int character = lower.codePointAt(at);
            at += Character.charCount(character);
            if (Character.isLetterOrDigit(character)) {
                if (gap && !bare.isEmpty()) {
                    bare.append(' ');
                }
                gap = false;
                bare.appendCodePoint(plain(character));
            } else if (Character.getType(character) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return bare.toString();
    }

    /** đ has no decomposition; the Icelandic eth is its lookalike in old texts. */
    private static int plain(int letter) {
        return letter == 'đ' || letter == 'ð' ? 'd' : letter;
    }
}
