package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While 2,000 items are registered every process is killed in turn and started again by the house; what was acknowledged is everywhere, once. */
@ExtendWith(RunningHouse.class)
class KillTests {
    private static final List<String> VICTIMS =
            List.of("gateway", "intake", "routing", "tracking", "reporting", "broker", "store", "identity");
    private static final int ITEMS_EACH = 250;
    private static final int WRITERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final House house;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    KillTests(House house) {
        this.house = house;
    }

    /** The post office of another suite calls a connection that a kill cut off an uncaught exception. */
    @BeforeAll
    static void whatOtherThreadsSayIsNotOurs() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        var before = itemsRegistered();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var victim : VICTIMS) {
                killWhileRegistering(victim, writers);
            }
        }
        assertThat(acknowledged).hasSize(VICTIMS.size() * ITEMS_EACH);
        var registered = new HashSet<>(itemsRegistered());
        registered.removeAll(before);
        assertThat(registered).isEqualTo(acknowledged);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(ids("routing", "decisions")).containsAll(acknowledged);
            assertThat(ids("tracking", "cases")).containsAll(casesOf(acknowledged));
            assertThat(ids("reporting", "facts")).containsAll(casesOf(acknowledged));
        });
        await().atMost(PATIENCE).untilAsserted(() -> {
            var counts = house.read(house.as("leader").get("/api/reports/reconciliation"));
            assertThat(counts.path("reconciled").asBoolean())
                    .as(counts.toString())
                    .isTrue();
            assertThat(counts.path("registered").asInt())
                    .isEqualTo(ids("intake", "feedback").size());
        });
        everyCaseIsToldWithoutAGap();
    }

    private void killWhileRegistering(String victim, ExecutorService writers) throws Exception {
        var results = new java.util.ArrayList<java.util.concurrent.Future<?>>();
        var target = acknowledged.size() + ITEMS_EACH;
        for (int i = 0; i < ITEMS_EACH; i++) {
            results.add(writers.submit(this::registerUntilAcknowledged));
        }
        await().atMost(PATIENCE).until(() -> acknowledged.size() > target - ITEMS_EACH * 2 / 3);
        kill(victim);
        comesBackByItself(victim);
        for (var result : results) {
            result.get();
        }
    }

    private static void comesBackByItself(String victim) {
        await("the return of " + victim)
                .atMost(PATIENCE.multipliedBy(2))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    var line = RunningHouse.langnghe("status")
                            .lines()
                            .filter(each -> each.startsWith(victim))
                            .findFirst();
                    return line.orElse("").matches(".* ready .*×");
                });
    }

    private static void kill(String process) throws IOException {
        var pid = Long.parseLong(Files.readString(RunningHouse.pidFile(process)).strip());
        var handle = ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException(process + " is not running"));
        handle.destroyForcibly();
        handle.onExit().join();
    }

    /** One item under one key, asked again until the house says it has it. */
    private void registerUntilAcknowledged() {
        var clerk = house.as("clerk").with("Idempotency-Key", UUID.randomUUID().toString());
        var item = Steps.businessRegistration();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            try {
                var answer = clerk.post("/api/feedback", item);
                if (answer.status() == 201) {
                    acknowledged.add(house.read(answer).get("feedbackId").asString());
                }
                return answer.status() == 201;
            } catch (UncheckedIOException cutOff) {
                return false;
            }
        });
    }

    private void everyCaseIsToldWithoutAGap() {
        Map<String, TreeSet<Integer>> told = new HashMap<>();
        for (var event : Topics.everything("127.0.0.1:" + RunningHouse.port(92), "case.events.v1")) {
            var number = house.read(new House.Answer(200, Map.of(), new String(event.value(), StandardCharsets.UTF_8)))
                    .get("number")
                    .asInt();
            var numbers = told.computeIfAbsent(new String(event.key(), StandardCharsets.UTF_8), _ -> new TreeSet<>());
            assertThat(number).as("never ahead of its turn").isLessThanOrEqualTo(numbers.size() + 1);
            numbers.add(number);
        }
        assertThat(told.keySet()).containsAll(casesOf(acknowledged));
    }

    private static Set<String> casesOf(Set<String> items) {
        var cases = new HashSet<String>();
        items.forEach(item -> cases.add(item + "-1"));
        return cases;
    }

    private static Set<String> itemsRegistered() {
        return ids("intake", "feedback");
    }

    private static Set<String> ids(String database, String collection) {
        try (var client = IdentityStaysHomeTests.store()) {
            return client.getDatabase(database)
                    .getCollection(collection)
                    .find()
                    .projection(new Document("_id", 1))
                    .map(each -> String.valueOf(each.get("_id")))
                    .into(new HashSet<>());
        }
    }
}
