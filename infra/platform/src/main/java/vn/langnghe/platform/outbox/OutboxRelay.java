package vn.langnghe.platform.outbox;

import java.util.List;

/** Publishes pending events in order, then takes them out of their document. */
public interface OutboxRelay {

    /**
     * To be called right after the document is durably written. {@code pending} is all its {@code outbox} holds, oldest
     * first. Never waits for Kafka; what cannot be taken in now is found again by a sweep.
     */
    void submit(String collection, Object documentId, List<PendingEvent> pending);

    /**
     * The same for one of many documents nobody waits for, such as the rows of a file: they are published when no more of
     * them come, or after some seconds, and keep nothing back that somebody waits for.
     */
    default void submitLater(String collection, Object documentId, List<PendingEvent> pending) {
        submit(collection, documentId, pending);
    }
}
