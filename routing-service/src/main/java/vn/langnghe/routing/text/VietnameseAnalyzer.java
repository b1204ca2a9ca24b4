package vn.langnghe.routing.text;

import java.io.Reader;
import java.io.StringReader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/** The one chain for rules and texts alike; the two modes differ only in the plain forms a rule also asks for. */
public final class VietnameseAnalyzer extends Analyzer {

    private final boolean ofRules;
    private final UnaryOperator<String> canonical;

    private VietnameseAnalyzer(boolean ofRules, UnaryOperator<String> canonical) {
        this.ofRules = ofRules;
        this.canonical = canonical;
    }

    public static VietnameseAnalyzer ofTexts() {
        return new VietnameseAnalyzer(false, Canonical::of);
    }

    public static VietnameseAnalyzer ofRules() {
        return new VietnameseAnalyzer(true, Canonical::of);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, false));
        return new TokenStreamComponents(words, new SyllableFilter(new ICUNormalizer2Filter(words), ofRules));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        try (reader) {
            var text = new StringBuilder();
            var buffer = new char[4096];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            return new StringReader(canonical.apply(text.toString()));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
