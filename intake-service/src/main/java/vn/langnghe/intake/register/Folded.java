package vn.langnghe.intake.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: without diacritics, case or punctuation, so that "khieu nai" finds "Khiếu nại". */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Folded() {}

    public static String of(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        // đ has no decomposition; the Icelandic eth is its lookalike in old texts
        return OTHER.matcher(bare.replace('đ', 'd').replace('ð', 'd'))
                .replaceAll(" ")
                .strip();
    }
}
