package vn.langnghe.routing.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a Vietnamese syllable looks like, and its plain form. */
final class Syllables {

    private static final Pattern SHAPE = Pattern.compile("(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?"
            + "(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ieu?|iu|oa[ioy]?|oeo?|oi|oo|ua|uay?|ue|ui|uo[iu]?|uu|uy[aeu]?|yeu?)"
            + "(?:ch?|m|ng?|nh|p|t)?");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private Syllables() {}

    static boolean plausible(String plain) {
        return plain.length() <= 7 && SHAPE.matcher(plain).matches();
    }

    /** Lower case without any mark; đ has no decomposition and is mapped by hand. */
    static String plain(String word) {
        var bare = MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return bare.replace('đ', 'd').replace('ð', 'd');
    }
}
