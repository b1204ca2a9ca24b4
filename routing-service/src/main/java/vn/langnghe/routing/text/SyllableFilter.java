package vn.langnghe.routing.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * One spelling per syllable: the tone goes to the end (hòa = hoà), a lone final y becomes i (kỹ = kĩ).
 *
 * <p>A stored query also asks for the plain form at the same place, so that a word typed without marks is found, while a
 * word with other marks is not: "thuế" finds "thuế" and "thue", never "thuê".
 */
final class SyllableFilter extends TokenFilter {

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern LONE_Y = Pattern.compile("^([hklmst])y$");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final boolean alsoPlain;
    private @Nullable String pending;

    SyllableFilter(TokenStream input, boolean alsoPlain) {
        super(input);
        this.alsoPlain = alsoPlain;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (pending != null) {
            term.setEmpty().append(pending);
            increment.setPositionIncrement(0);
            pending = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        var word = term.toString();
        if (word.chars().allMatch(c -> c < 128)) {
            term.setEmpty().append(lonely(word));
            return true;
        }
        var marked = marked(word);
        term.setEmpty().append(marked);
        if (alsoPlain) {
            var plain = lonely(Syllables.plain(word));
            pending = plain.equals(marked) ? null : plain;
        }
        return true;
    }

    @Override
    public void reset() throws java.io.IOException {
        super.reset();
        pending = null;
    }

    private static String marked(String word) {
        var apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        var tone = TONE.matcher(apart);
        var found = tone.find() ? tone.group() : "";
        var base = Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        return lonely(base) + found;
    }

    private static String lonely(String word) {
        return word.length() == 2 ? LONE_Y.matcher(word).replaceFirst("$1i") : word;
    }
}
