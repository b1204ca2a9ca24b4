package vn.langnghe.platform.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.langnghe.platform.outbox.OutboxRelay;
import vn.langnghe.platform.outbox.PendingEvent;

/** A relay for tests that keeps what it is given; as a bean it takes the place of the real one. */
public final class CollectedEvents implements OutboxRelay {

    private final List<PendingEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void submit(String collection, Object documentId, List<PendingEvent> pending) {
        events.addAll(pending);
    }

    public List<PendingEvent> all() {
        return List.copyOf(events);
    }

    public List<PendingEvent> ofType(String type) {
        return events.stream().filter(event -> event.type().equals(type)).toList();
    }

    public void clear() {
        events.clear();
    }
}
