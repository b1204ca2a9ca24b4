package vn.langnghe.platform.outbox;

import java.util.List;

/** A document whose events wait to be published, oldest first. */
record Waiting(String collection, Object documentId, List<PendingEvent> events) {

    /** Names the document across collections. */
    record Document(String collection, Object id) {}

    Document document() {
        return new Document(collection, documentId);
    }

    Waiting without(List<PendingEvent> others) {
        return others.isEmpty()
                ? this
                : new Waiting(
                        collection,
                        documentId,
                        events.stream().filter(event -> !others.contains(event)).toList());
    }
}
