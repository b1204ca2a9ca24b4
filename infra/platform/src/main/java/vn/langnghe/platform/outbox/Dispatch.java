package vn.langnghe.platform.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Publishes what documents hold and clears it; what the broker did not take is held back, and everything later of the
 * same document with it. For one thread.
 */
class Dispatch {

    private static final int REMEMBERED = 20_000;

    private final Waves waves;
    private final Outboxes outboxes;
    private final RecentlyPublished published = new RecentlyPublished(REMEMBERED);
    private Map<Waiting.Document, Waiting> held = new LinkedHashMap<>();

    Dispatch(Waves waves, Outboxes outboxes) {
        this.waves = waves;
        this.outboxes = outboxes;
    }

    /** How many events went out. What failed before comes first. */
    int publish(Collection<Waiting> batch) {
        var documents = merged(batch);
        var pending = documents.stream().map(this::unpublished).toList();
        var reached = waves.publish(pending);
        var count = 0;
        for (var i = 0; i < reached.length; i++) {
            pending.get(i).events().subList(0, reached[i]).forEach(event -> published.add(event.id()));
            count += reached[i];
        }
        clear(documents);
        return count;
    }

    Collection<Waiting> held() {
        return held.values();
    }

    /** Forgets what was held back: a sweep will find it in the store. */
    void release() {
        held = new LinkedHashMap<>();
    }

    private List<Waiting> merged(Collection<Waiting> batch) {
        var all = held;
        held = new LinkedHashMap<>();
        batch.forEach(waiting -> all.merge(waiting.document(), waiting, Dispatch::merge));
        return List.copyOf(all.values());
    }

    private static Waiting merge(Waiting earlier, Waiting later) {
        var events = new LinkedHashSet<>(earlier.events());
        events.addAll(later.events());
        return new Waiting(earlier.collection(), earlier.documentId(), List.copyOf(events));
    }

    private Waiting unpublished(Waiting waiting) {
        return new Waiting(
                waiting.collection(),
                waiting.documentId(),
                waiting.events().stream()
                        .filter(event -> !published.contains(event.id()))
                        .toList());
    }

    private void clear(List<Waiting> documents) {
        var done = new ArrayList<Waiting>();
        for (var waiting : documents) {
            var left = unpublished(waiting);
            if (!left.events().isEmpty()) {
                held.put(waiting.document(), left);
            }
            if (left.events().size() < waiting.events().size()) {
                done.add(waiting.without(left.events()));
            }
        }
        if (!done.isEmpty()) {
            outboxes.clear(done);
        }
    }
}
