package vn.langnghe.local.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is left of a long answer: only where it lies, so that nobody who reads a whole collection holds it in memory. */
final class PagedCursor extends AbstractCursor {

    private final Iterator<Long> places;
    private final Function<Long, @Nullable Document> reader;
    private long toSkip;
    private long left;

    /** {@code limit} 0: all of it. */
    PagedCursor(long id, Iterator<Long> places, Function<Long, @Nullable Document> reader, int skip, int limit) {
        super(id);
        this.places = places;
        this.reader = reader;
        this.toSkip = skip;
        this.left = limit > 0 ? limit : Long.MAX_VALUE;
    }

    @Override
    public synchronized boolean isEmpty() {
        return left == 0 || !places.hasNext();
    }

    /** Documents removed since the question was asked are passed over. */
    @Override
    public synchronized List<Document> takeDocuments(int wanted) {
        var page = new ArrayList<Document>();
        while (page.size() < wanted && !isEmpty()) {
            Document document = reader.apply(places.next());
            if (document != null && toSkip-- <= 0) {
                page.add(document);
                left--;
            }
        }
        return page;
    }
}
