package vn.langnghe.routing.text;

import vn.langnghe.platform.text.Normalized;

/** The text as it was meant: composed, out of old encodings and half-typed keys, abbreviations written out. */
public final class Canonical {

    /** Beyond this a petition says nothing new about who is responsible. */
    static final int LONGEST = 40_000;

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
        return Syllables.plain(of(text)).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
