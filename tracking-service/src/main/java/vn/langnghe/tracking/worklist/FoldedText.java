package vn.langnghe.tracking.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words without diacritics and case: "Giấy phép" is found as "giay phep" and the other way round. */
public final class FoldedText extends Analyzer {

    /** One letter may fold to eighteen, and the index refuses words beyond 32 KB together with their case. */
    private static final int LONGEST_WORD = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new ICUTokenizer();
        return new TokenStreamComponents(words, new TruncateTokenFilter(new ICUFoldingFilter(words), LONGEST_WORD));
    }

    public List<String> words(String field, String text) {
        try (var stream = tokenStream(field, text)) {
            var words = new ArrayList<String>();
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
