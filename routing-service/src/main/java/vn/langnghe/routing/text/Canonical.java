package vn.langnghe.routing.text;

import java.util.regex.Pattern;
import vn.langnghe.platform.text.Normalized;

/** The text as it was meant: composed, out of old encodings and half-typed keys, abbreviations written out. */
public final class Canonical {

    /** Beyond this a petition says nothing new about who is responsible. */
    static final int LONGEST = 40_000;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Canonical() {}

    public static String of(String text) {
        var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var composed = Normalized.nfc(LegacyEncodings.decode(bounded))
                .replace('Ð', 'Đ')
                .replace('ð', 'đ');
        return Abbreviations.shipped().expand(Keystrokes.decode(composed));
    }

    /** The key two spellings of one text share. */
    public static String folded(String text) {
        return plain(of(text));
    }

    /** The key of what {@link #of} made of a text. */
    public static String plain(String meant) {
        return NO_WORD.matcher(Syllables.plain(meant)).replaceAll(" ").strip();
    }
}
