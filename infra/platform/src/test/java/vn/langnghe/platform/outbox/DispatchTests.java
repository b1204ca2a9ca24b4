package vn.langnghe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.langnghe.platform.events.Publisher;

class DispatchTests {

    private final List<String> sent = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final List<String> cleared = new ArrayList<>();
    private boolean away;
    private final AtomicLong now = new AtomicLong();

    private final Publisher broker = records -> {
        var taken = new boolean[records.size()];
        for (var i = 0; i < taken.length; i++) {
            var body = new String(records.get(i).value(), StandardCharsets.UTF_8);
            taken[i] = !refused.contains(body);
            if (taken[i]) {
                sent.add(body);
            }
        }
        return taken;
    };

    private final Outboxes store = new Outboxes() {
        @Override
        public void prepare(String collection) {}

        @Override
        public void clear(Collection<Waiting> published) {
            if (away) {
                throw new IllegalStateException("the store is away");
            }
            published.forEach(waiting -> waiting.events().forEach(event -> cleared.add(event.id())));
        }

        @Override
        public void eachLeftBehind(String collection, Predicate<List<Waiting>> page) {}
    };

    private final Dispatch dispatch = new Dispatch(new Waves(broker, new EventRecords("test")), store, now::get);

    @Test
    void theNextEventOfADocumentNeverOvertakesTheOneTheBrokerRefused() {
        refused.add("a2");

        dispatch.publish(List.of(document("a", "a1", "a2", "a3"), document("b", "b1", "b2")));

        assertThat(sent).containsExactly("a1", "b1", "b2");
        dispatch.clearAll();
        assertThat(cleared).containsExactly("a1", "b1", "b2");

        dispatch.publish(List.of(document("a", "a2", "a3", "a4"), document("c", "c1")));
        assertThat(sent).containsExactly("a1", "b1", "b2", "c1");

        refused.clear();
        dispatch.publish(List.of());
        assertThat(sent).containsExactly("a1", "b1", "b2", "c1", "a2", "a3", "a4");
        assertThat(dispatch.held()).isEmpty();
    }

    @Test
    void whatASlowerChangeWroteBackIsClearedAndNotSentAgain() {
        dispatch.publish(List.of(document("a", "a1")));

        dispatch.publish(List.of(document("a", "a1", "a2")));

        assertThat(sent).containsExactly("a1", "a2");
        dispatch.clearAll();
        assertThat(cleared).containsExactly("a1", "a1", "a2");
    }

    @Test
    void aDocumentKeepsItsEventsUntilTheBrokersDiskMustHaveThem() {
        dispatch.publish(List.of(document("a", "a1")));
        now.addAndGet(Duration.ofMillis(999).toNanos());
        dispatch.publish(List.of(document("b", "b1")));
        dispatch.clear();
        assertThat(sent).containsExactly("a1", "b1");
        assertThat(cleared).isEmpty();

        now.addAndGet(Duration.ofMillis(1).toNanos());
        dispatch.clear();
        assertThat(cleared).containsExactly("a1");
    }

    @Test
    void whatCouldNotBeClearedIsTriedAgain() {
        dispatch.publish(List.of(document("a", "a1")));
        away = true;
        assertThatThrownBy(dispatch::clearAll).isInstanceOf(IllegalStateException.class);

        away = false;
        dispatch.clearAll();
        assertThat(cleared).containsExactly("a1");
    }

    @Test
    void twoSubmissionsOfOneDocumentAreOne() {
        dispatch.publish(List.of(document("a", "a1"), document("a", "a1", "a2")));

        assertThat(sent).containsExactly("a1", "a2");
    }

    private static Waiting document(String id, String... events) {
        return new Waiting(
                "things",
                id,
                Arrays.stream(events)
                        .map(event -> new PendingEvent(event, "t", id, "type", id, Instant.EPOCH, event, null))
                        .toList());
    }
}
