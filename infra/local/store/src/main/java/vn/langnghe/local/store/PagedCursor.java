package vn.langnghe.local.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is left of a long answer: the keys only, so that nobody who reads a whole collection holds it in memory. */
final class PagedCursor extends AbstractCursor {

    private final Deque<Object> keys;
    private final Function<Object, @Nullable Document> reader;

    PagedCursor(long id, Collection<Object> keys, Function<Object, @Nullable Document> reader) {
        super(id);
        this.keys = new ArrayDeque<>(keys);
        this.reader = reader;
    }

    @Override
    public synchronized boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Documents removed since the question was asked are passed over. */
    @Override
    public synchronized List<Document> takeDocuments(int wanted) {
        var page = new ArrayList<Document>();
        while (page.size() < wanted && !keys.isEmpty()) {
            Document document = reader.apply(keys.removeFirst());
            if (document != null) {
                page.add(document);
            }
        }
        return page;
    }
}
