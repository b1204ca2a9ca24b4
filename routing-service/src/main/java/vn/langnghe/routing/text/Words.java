package vn.langnghe.routing.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.langnghe.platform.text.Normalized;

/** The words of a text as analysis leaves them. */
public final class Words {

    private static final Analyzer ANALYZER = VietnameseAnalyzer.ofTexts();

    private static final int MOST_KEPT = 20_000;
    private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

    /** A word without marks, and whether it has the shape of a Vietnamese syllable. */
    private record Known(String plain, boolean vietnamese) {}

    private Words() {}

    public static List<String> of(String text) {
        try (var stream = ANALYZER.tokenStream("text", text)) {
            var words = new ArrayList<String>();
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether a word, with or without marks, has the shape of a Vietnamese syllable. */
    public static boolean vietnamese(String word) {
        return known(word).vietnamese;
    }

    /** The text as somebody types it who sets no marks; capitals stay. */
    public static String withoutMarks(String text) {
        return Normalized.nfd(text).replaceAll("\\p{Mn}+", "").replace('đ', 'd').replace('Đ', 'D');
    }

    public static String plain(String word) {
        return known(word).plain;
    }

    /** Vietnamese has some 7,000 syllables: what is not among those kept is worked out again. */
    private static Known known(String word) {
        var kept = KNOWN.get(word);
        if (kept != null) {
            return kept;
        }
        var plain = Syllables.plain(word);
        var known = new Known(plain, Syllables.plausible(plain));
        if (KNOWN.size() < MOST_KEPT) {
            KNOWN.put(word, known);
        }
        return known;
    }
}
