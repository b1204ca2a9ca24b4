package vn.langnghe.platform.outbox;

import java.time.Instant;

/** Turns a fact into an event ready to wait in an outbox. */
public interface EventJson {

    /** The subject is the key; the correlation id is the current one. */
    PendingEvent event(String id, String topic, String key, String type, Instant time, Object body);
}
