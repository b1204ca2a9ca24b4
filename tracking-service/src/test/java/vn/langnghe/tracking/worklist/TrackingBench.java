package vn.langnghe.tracking.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.mongo.StoredCases;

/**
 * What the case's own write path carries, over a store on disk:
 * {@code mvn -pl tracking-service test -Dtest=TrackingBench -Dbench=true [-Dbench.open=1000000] [-Dbench.due=100000] [-Dbench.seconds=20]
 * [-Dbench.home=<directory to keep what was filed>]}; {@code casesAreFiled} files what {@code theClockCatchesUp} wants.
 */
@EnabledIfSystemProperty(named = "bench", matches = "true")
class TrackingBench {

    private static final int DUE = Integer.getInteger("bench.due", 100_000);
    private static final int OPEN = Integer.getInteger("bench.open", 1_000_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final @Nullable String HOME = System.getProperty("bench.home");
    private static final int OFFICERS = 32;
    private static final int BATCH = 500;

    private final ClockHand hand = new ClockHand(SomeCase.LIFECYCLE);
    private EmbeddedStore store;
    private MongoClient client;
    private MongoTemplate mongo;

    @BeforeEach
    void open(@TempDir Path disk) {
        store = EmbeddedStore.start(HOME == null ? disk : Path.of(HOME));
        var elsewhere = System.getenv("MONGODB_URI");
        client = MongoClients.create(elsewhere == null ? store.uri() : elsewhere);
        mongo = new MongoTemplate(client, HOME == null ? "tracking-bench-" + UUID.randomUUID() : "tracking-bench");
    }

    @AfterEach
    void close() {
        if (HOME == null) {
            mongo.getDb().drop();
        }
        client.close();
        store.close();
    }

    @Test
    void casesAreFiled() {
        var began = System.nanoTime();
        file(StoredCases.in(mongo), DUE);
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%,d cases filed in %.1f s: %,.0f/s%n", DUE, seconds, DUE / seconds);
    }

    /** After a long time down, everything that is due is done at once. */
    @Test
    void theClockCatchesUp() throws Exception {
        var worklist = new Worklist(new Versions(), JsonMapper.builder().build(), hand);
        var cases = StoredCases.in(mongo, worklist);
        new WorklistFeed(cases, new Versions(), new Stumbled(new SimpleMeterRegistry()), List.of(worklist)).start();
        file(cases, DUE);
        var clock = Clock.fixed(SomeCase.MONDAY.plus(Duration.ofDays(40)), ZoneOffset.UTC);

        var began = System.nanoTime();
        new ClockWork(worklist, cases, hand, new Stumbled(new SimpleMeterRegistry()), clock).tick();
        var seconds = (System.nanoTime() - began) / 1e9;

        System.out.printf("%,d due cases caught up in %.1f s: %,.0f/s%n", DUE, seconds, DUE / seconds);
        assertThat(worklist.awake(clock.instant(), 1, Set.of())).isEmpty();
        worklist.destroy();
    }

    /** However many cases are open, the clock looks at those that are due and no other. */
    @Test
    void theClockAsksAnIndex() throws Exception {
        var worklist = new Worklist(new Versions(), JsonMapper.builder().build(), hand);
        for (var from = 0; from < OPEN; from += BATCH) {
            worklist.changed(IntStream.range(from, from + BATCH)
                    .mapToObj(LateCases::number)
                    .toList());
        }
        var nothingDue = SomeCase.MONDAY;
        assertThat(worklist.awake(nothingDue, BATCH, Set.of())).isEmpty();

        var began = System.nanoTime();
        for (var look = 0; look < 100; look++) {
            worklist.awake(nothingDue, BATCH, Set.of());
        }
        System.out.printf("%,d open cases: %.2f ms a look%n", OPEN, (System.nanoTime() - began) / 1e8);
        worklist.destroy();
    }

    /** Officers who keep writing to the same hundred cases, each with the version he has read. */
    @Test
    void manyOfficersOnFewCases() throws Exception {
        var cases = StoredCases.in(mongo);
        file(cases, 100);
        var done = new AtomicInteger();
        var stale = new AtomicInteger();
        var end = Instant.now().plusSeconds(SECONDS);
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, OFFICERS)
                    .forEach(_ -> officers.execute(() -> {
                        while (Instant.now().isBefore(end)) {
                            (note(cases) == Cases.Saving.SAVED ? done : stale).incrementAndGet();
                        }
                    }));
        }
        System.out.printf(
                "%d officers on 100 cases: %,d actions/s, %.1f %% stale%n",
                OFFICERS, done.get() / SECONDS, 100.0 * stale.get() / (done.get() + stale.get()));
        assertThat(done).hasPositiveValue();
    }

    private static Cases.Saving note(Cases cases) {
        var id = LateCases.number(ThreadLocalRandom.current().nextInt(100)).id();
        Case matter = cases.find(id).orElseThrow();
        return cases.save(matter, SomeCase.after(matter, new Command.Note("x"), SomeCase.OFFICER));
    }

    private static void file(Cases cases, int many) {
        if (cases.find(LateCases.number(many - 1).id()).isPresent()) {
            return;
        }
        for (var from = 0; from < many; from += BATCH) {
            cases.open(IntStream.range(from, Math.min(many, from + BATCH))
                    .mapToObj(LateCases::number)
                    .toList());
        }
        assertThat(cases.findAll(List.of(LateCases.number(many - 1).id()))).hasSize(1);
    }
}
