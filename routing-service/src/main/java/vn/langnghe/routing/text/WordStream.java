package vn.langnghe.routing.text;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words already analysed, so that a text is read once for matching and for learning. */
public final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> words;
    private Iterator<String> next;

    public WordStream(List<String> words) {
        this.words = words;
        this.next = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!next.hasNext()) {
            return false;
        }
        term.append(next.next());
        return true;
    }

    @Override
    public void reset() {
        next = words.iterator();
    }
}
