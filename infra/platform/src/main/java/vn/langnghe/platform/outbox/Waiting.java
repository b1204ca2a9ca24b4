package vn.langnghe.platform.outbox;

import java.util.List;

/** A document whose events wait to be published, oldest first. */
record Waiting(String collection, Object documentId, List<PendingEvent> events) {

    /** Names the document across collections. */
    record Document(String collection, Object id) {}

    Document document() {
        return new Document(collection, documentId);
    }

    /** What it takes in memory is nearly all text. */
    int characters() {
        return events.stream().mapToInt(event -> event.body().length()).sum();
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
