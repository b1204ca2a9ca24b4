package vn.langnghe.platform.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Publishes what documents hold and clears it a moment later; what the broker did not take is held back, and everything
 * later of the same document with it. For one thread.
 */
class Dispatch {

    private static final int REMEMBERED = 20_000;

    /** A broker acknowledges before its disk has the record: what is cleared sooner is lost when the power fails. */
    private static final long ON_DISK = Duration.ofSeconds(1).toNanos();

    private final Waves waves;
    private final Outboxes outboxes;
    private final LongSupplier nanoTime;
    private final RecentlyPublished published = new RecentlyPublished(REMEMBERED);
    private final Deque<Done> done = new ArrayDeque<>();
    private Map<Waiting.Document, Waiting> held = new LinkedHashMap<>();

    private record Done(Waiting waiting, long since) {}

    Dispatch(Waves waves, Outboxes outboxes, LongSupplier nanoTime) {
        this.waves = waves;
        this.outboxes = outboxes;
        this.nanoTime = nanoTime;
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
        settle(documents);
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

    private void settle(List<Waiting> documents) {
        var now = nanoTime.getAsLong();
        for (var waiting : documents) {
            var left = unpublished(waiting);
            if (!left.events().isEmpty()) {
                held.put(waiting.document(), left);
            }
            if (left.events().size() < waiting.events().size()) {
                done.add(new Done(waiting.without(left.events()), now));
            }
        }
    }

    /** Clears what the broker's disk has by now. */
    void clear() {
        var now = nanoTime.getAsLong();
        clear(one -> now - one.since() >= ON_DISK);
    }

    /** Clears all: nothing is published any more. */
    void clearAll() {
        clear(_ -> true);
    }

    /** What could not be cleared is tried again. */
    private void clear(Predicate<Done> ripe) {
        var first = done.stream().takeWhile(ripe).map(Done::waiting).toList();
        if (!first.isEmpty()) {
            outboxes.clear(first);
            first.forEach(_ -> done.remove());
        }
    }
}
