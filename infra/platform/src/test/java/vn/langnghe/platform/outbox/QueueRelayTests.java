package vn.langnghe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class QueueRelayTests {

    private static final String MILLION = "x".repeat(1_000_000);

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger sweeps = new AtomicInteger();

    private final Outboxes store = new Outboxes() {
        @Override
        public void prepare(String collection) {}

        @Override
        public void clear(Collection<Waiting> published) {}

        @Override
        public void eachLeftBehind(String collection, Predicate<List<Waiting>> page) {
            sweeps.incrementAndGet();
        }
    };

    private final QueueRelay relay = new QueueRelay(
            new Dispatch(
                    new Waves(
                            records -> {
                                sent.addAndGet(records.size());
                                var taken = new boolean[records.size()];
                                Arrays.fill(taken, true);
                                return taken;
                            },
                            new EventRecords("test")),
                    store,
                    System::nanoTime),
            store,
            List.of(new OutboxCollection("things")),
            new RelayMeters(new SimpleMeterRegistry()),
            Clock.systemUTC());

    @Test
    void longTextsAreLeftInTheStoreBeforeTheyFillTheMemory() {
        relay.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> sweeps.get() == 1 && relay.hasNothingLeft());
        relay.stop();

        for (var i = 0; i < 12; i++) {
            relay.submit("things", "id-" + i, List.of(event("e-" + i)));
        }
        relay.start();

        await().atMost(Duration.ofMinutes(1)).until(() -> sweeps.get() == 2 && relay.hasNothingLeft());
        assertThat(sent).hasValue(8);
        relay.submit("things", "id-12", List.of(event("e-12")));
        await().atMost(Duration.ofMinutes(1)).until(() -> sent.get() == 9);
        relay.stop();
    }

    @Test
    void whatNobodyWaitsForIsLeftToASweep() {
        relay.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> sweeps.get() == 1 && relay.hasNothingLeft());
        relay.submitLater("things", "id", List.of(event("e")));
        assertThat(relay.hasNothingLeft()).isFalse();
        await().atMost(Duration.ofMinutes(1)).until(() -> sweeps.get() == 2 && relay.hasNothingLeft());
        assertThat(sent).hasValue(0);
        relay.stop();
    }

    private static PendingEvent event(String id) {
        return new PendingEvent(id, "topic", "key", "type", "subject", Instant.EPOCH, MILLION, null);
    }
}
