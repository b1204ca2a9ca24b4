package vn.langnghe.tracking.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.mongo.StoredCases;

/** Two instances over one store, each with a worklist of its own, after a night in which both were down. */
class TwoClocksTests {

    private static final int CASES = 700;
    private static final Instant LATER = SomeCase.MONDAY.plus(Duration.ofDays(40));

    private final ClockHand hand = new ClockHand(SomeCase.LIFECYCLE);
    private final CollectedEvents relay = new CollectedEvents();
    private final List<Worklist> worklists = new ArrayList<>();
    private EmbeddedStore store;
    private MongoClient client;
    private MongoTemplate mongo;

    @BeforeEach
    void open() {
        store = EmbeddedStore.start(null);
        var elsewhere = System.getenv("MONGODB_URI");
        client = MongoClients.create(elsewhere == null ? store.uri() : elsewhere);
        mongo = new MongoTemplate(client, "clocks-test-" + UUID.randomUUID());
    }

    @AfterEach
    void close() throws IOException {
        for (var worklist : worklists) {
            worklist.destroy();
        }
        mongo.getDb().drop();
        client.close();
        store.close();
    }

    @Test
    @Timeout(180)
    void eachActHappensOnce() throws Exception {
        var due = IntStream.range(0, CASES).mapToObj(LateCases::number).toList();
        StoredCases.in(mongo, relay).open(due);
        var first = instance(due);
        var second = instance(due);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(first, second))) {
                done.get();
            }
        }

        StoredCases.in(mongo)
                .changedSince(
                        Instant.EPOCH,
                        matter -> assertThat(facts(matter))
                                .containsExactly("opened", "escalated", "overdue", "escalated", "escalated"));
        assertThat(relay.all().stream().map(PendingEvent::id).distinct()).hasSize(CASES * 5);
    }

    /** Ticks until nothing is due any more. */
    private Callable<Void> instance(List<Case> due) throws IOException {
        var worklist = new Worklist(new Versions(), JsonMapper.builder().build(), hand);
        worklists.add(worklist);
        worklist.changed(due);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> worklist.awake(LATER, CASES).size() == CASES);
        Cases cases = StoredCases.in(mongo, relay, worklist);
        var feed = new WorklistFeed(cases, new Versions(), List.of(worklist));
        var clock = new ClockWork(worklist, cases, hand, Clock.fixed(LATER, ZoneOffset.UTC));
        return () -> {
            while (!worklist.awake(LATER, 1).isEmpty()) {
                clock.tick();
                feed.start();
            }
            return null;
        };
    }

    private static List<String> facts(Case matter) {
        return matter.steps().stream().map(Step::fact).map(Facts::name).toList();
    }
}
