package vn.langnghe.platform.outbox;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The outboxes in the store. */
interface Outboxes {

    /** Makes what is left behind quick to find. */
    void prepare(String collection);

    /** Takes these events out of the documents; losing this is harmless, for readers know repeats. */
    void clear(Collection<Waiting> published);

    /** Shows every document of the collection with something pending, in pages, for as long as they are accepted. */
    void eachLeftBehind(String collection, Predicate<List<Waiting>> page);
}
