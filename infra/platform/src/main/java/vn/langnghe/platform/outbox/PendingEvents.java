package vn.langnghe.platform.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Pending events as they lie in a document, for who writes documents by hand. */
public final class PendingEvents {

    private PendingEvents() {}

    public static Document document(PendingEvent event) {
        var document = new Document("id", event.id())
                .append("topic", event.topic())
                .append("key", event.key())
                .append("type", event.type())
                .append("subject", event.subject())
                .append("time", Date.from(event.time()))
                .append("body", event.body());
        if (event.correlationId() != null) {
            document.append("correlationId", event.correlationId());
        }
        return document;
    }

    /** What the field {@code outbox} of the document holds. */
    public static List<PendingEvent> of(Document owner) {
        return owner.getList(MongoOutboxes.FIELD, Document.class, List.of()).stream()
                .map(PendingEvents::event)
                .toList();
    }

    private static PendingEvent event(Document document) {
        return new PendingEvent(
                document.getString("id"),
                document.getString("topic"),
                document.getString("key"),
                document.getString("type"),
                document.getString("subject"),
                Instant.ofEpochMilli(document.getDate("time").getTime()),
                document.getString("body"),
                document.getString("correlationId"));
    }
}
