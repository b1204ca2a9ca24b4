package vn.langnghe.tracking.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
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
import vn.langnghe.tracking.domain.CaseListener;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.mongo.StoredCases;

/** Two instances over one store, each with a worklist of its own: at the same time, or one after the other died. */
class TwoClocksTests {

    private static final int CASES = 700;
    private static final int ACTS = 5;
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
        var due = late();
        StoredCases.in(mongo, relay).open(due);
        var first = instance(due);
        var second = instance(due);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(first, second))) {
                done.get();
            }
        }

        assertEachActHappenedOnce();
        assertThat(relay.all().stream().map(PendingEvent::id).distinct()).hasSize(CASES * ACTS);
    }

    /** The first dies with its batch written, and neither its relay nor its worklist has heard of it. */
    @Test
    @Timeout(180)
    void whatADeadClockLeftTheNextOneEnds() throws Exception {
        var due = late();
        StoredCases.in(mongo).open(due);
        var dying = worklist(due);
        CaseListener killer = _ -> {
            throw new Killed();
        };
        var first = clock(dying, StoredCases.in(mongo, killer, dying));
        assertThatThrownBy(first::tick).isInstanceOf(Killed.class);
        assertThat(dying.awake(LATER, CASES, Set.of())).hasSize(CASES);

        var fresh = worklist(List.of());
        var cases = StoredCases.in(mongo, fresh);
        new WorklistFeed(cases, new Versions(), new Stumbled(new SimpleMeterRegistry()), List.of(fresh)).start();
        var undone = fresh.awake(LATER, CASES, Set.of()).size();
        clock(fresh, cases).tick();

        assertThat(undone).isPositive().isLessThan(CASES);
        assertEachActHappenedOnce();
        mongo.getCollection("cases")
                .find()
                .forEach(stored ->
                        assertThat(stored.getList("outbox", Document.class)).hasSize(ACTS));
    }

    /** What nobody accepted, and what nobody triaged. */
    private static List<Case> late() {
        return IntStream.range(0, CASES)
                .mapToObj(n -> n % 2 == 0 ? LateCases.number(n) : LateCases.untriaged(n))
                .toList();
    }

    /** Nobody catches the end of a process. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void assertEachActHappenedOnce() {
        StoredCases.in(mongo)
                .changedSince(
                        Instant.EPOCH,
                        matter -> assertThat(facts(matter))
                                .containsExactly("opened", "escalated", "overdue", "escalated", "escalated"));
    }

    /** Ticks until nothing is due any more. */
    private Callable<Void> instance(List<Case> due) throws IOException {
        var worklist = worklist(due);
        Cases cases = StoredCases.in(mongo, relay, worklist);
        var feed = new WorklistFeed(cases, new Versions(), new Stumbled(new SimpleMeterRegistry()), List.of(worklist));
        var clock = clock(worklist, cases);
        return () -> {
            while (!worklist.awake(LATER, 1, Set.of()).isEmpty()) {
                clock.tick();
                feed.start();
            }
            return null;
        };
    }

    private Worklist worklist(List<Case> due) throws IOException {
        var worklist = new Worklist(new Versions(), JsonMapper.builder().build(), hand);
        worklists.add(worklist);
        worklist.changed(due);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> worklist.awake(LATER, CASES, Set.of()).size() == due.size());
        return worklist;
    }

    private ClockWork clock(Worklist worklist, Cases cases) {
        return new ClockWork(
                worklist, cases, hand, new Stumbled(new SimpleMeterRegistry()), Clock.fixed(LATER, ZoneOffset.UTC));
    }

    private static List<String> facts(Case matter) {
        return matter.steps().stream().map(Step::fact).map(Facts::name).toList();
    }
}
