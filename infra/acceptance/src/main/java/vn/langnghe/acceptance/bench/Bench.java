package vn.langnghe.acceptance.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.bson.Document;
import vn.langnghe.acceptance.House;

/**
 * Prints what the running house does, beside its baseline from the same run: {@code bench [seconds per figure]}. Clients,
 * services, broker and store share this machine, so compare the ratios, not the absolute figures, with other machines.
 */
public final class Bench {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int MOST_CLIENTS = 32;
    private static final Duration DRAIN = Duration.ofMinutes(3);

    private final House door;
    private final House intake;
    private final Processes processes;
    private final Duration time;
    private final Queue<String> registered = new ConcurrentLinkedQueue<>();
    private final Queue<String> codes = new ConcurrentLinkedQueue<>();

    private Bench(House door, House intake, Processes processes, Duration time) {
        this.door = door;
        this.intake = intake;
        this.processes = processes;
        this.time = time;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var door = URI.create(setting("LANGNGHE_URL", "http://localhost:8080"));
        var intake = URI.create("http://127.0.0.1:" + (door.getPort() + 1));
        var home = Path.of(setting("LANGNGHE_HOME", ".langnghe"));
        new Bench(new House(door), new House(intake), new Processes(home), Duration.ofSeconds(seconds))
                .run(setting("MONGODB_URI", "mongodb://127.0.0.1:27117/?retryWrites=false"));
    }

    private static String setting(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(name), otherwise);
    }

    private void run(String store) throws InterruptedException {
        var token = door.token("clerk");
        System.out.println("Warming up …");
        Load.closed(8, time, _ -> () -> register(intake, token));
        drain();
        var baseline = rawInserts(store);
        var fastest = registrations("registering at intake", intake, token, baseline);
        registrations("registering through the gateway", door, token, baseline);
        new Doors(intake).measure(time, fastest);
        drain();
        var tables = new Tables(intake, door.token("association.hhdn"), this::drain);
        tables.measure(fastest);
        wholeWay(token, baseline);
        untilInTheWorklist(token, fastest / 2, baseline);
        reads(store);
        new Contention(tracking(), door.token("leader")).measure(List.copyOf(registered), time, ofAll(baseline));
        memory();
        tables.besideTheDesk(token);
    }

    private Map<Integer, Load> rawInserts(String uri) throws InterruptedException {
        System.out.println("\nBaseline: raw insert of 1 KiB, majority + journal, same store");
        var rates = new TreeMap<Integer, Load>();
        try (var client = connect(uri)) {
            var raw = client.getDatabase("bench")
                    .getCollection("raw")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            var text = "x".repeat(900);
            for (var clients : CLIENTS) {
                var load = Load.closed(clients, time, _ -> () -> {
                    raw.insertOne(new Document("_id", UUID.randomUUID().toString()).append("text", text));
                    return true;
                });
                rates.put(clients, load);
                System.out.printf(
                        "  %2d clients  %7.0f/s  p50 %6.1f ms  p99 %6.1f ms%n",
                        clients, load.perSecond(), load.millis(0.5), load.millis(0.99));
            }
            client.getDatabase("bench").drop();
        }
        return rates;
    }

    private double registrations(String title, House at, String token, Map<Integer, Load> baseline)
            throws InterruptedException {
        System.out.println("\n" + title);
        var fastest = 0.0;
        for (var clients : CLIENTS) {
            var before = processes.cpuMillis();
            var load = Load.closed(clients, time, _ -> () -> register(at, token));
            var used = used(before);
            fastest = Math.max(fastest, load.perSecond());
            System.out.printf(
                    "  %2d clients  %7.0f/s  p50 %6.1f ms  p99 %6.1f ms  intake %.2f CPU-ms each, store %.2f"
                            + "  = %.2f of the baseline%s%n",
                    clients,
                    load.perSecond(),
                    load.millis(0.5),
                    load.millis(0.99),
                    used.getOrDefault("intake", 0.0) / load.done(),
                    used.getOrDefault("store", 0.0) / load.done(),
                    load.perSecond() / of(baseline, clients).perSecond(),
                    load.failed() == 0 ? "" : "  FAILED: " + load.failed());
            drain();
        }
        return fastest;
    }

    private void wholeWay(String token, Map<Integer, Load> baseline) throws InterruptedException {
        System.out.println("\nThe whole way: registered, routed, opened, counted");
        drain();
        var before = processes.cpuMillis();
        var begun = System.nanoTime();
        var load = Load.closed(8, time, _ -> () -> register(intake, token));
        drain();
        var rate = load.done() / ((System.nanoTime() - begun) / 1e9);
        var used = used(before);
        var services = used.entrySet().stream()
                .filter(each -> !List.of("store", "broker").contains(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        var all = used.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(
                "  %d cases, %.0f/s, = %.2f of the raw inserts of 8 clients: %.2f CPU-ms each in the services, %.2f with"
                        + " store and broker%n",
                load.done(), rate, rate / of(baseline, 8).perSecond(), services / load.done(), all / load.done());
        used.forEach((name, millis) -> System.out.printf("    %-10s %6.2f%n", name, millis / load.done()));
    }

    private void untilInTheWorklist(String token, double rate, Map<Integer, Load> baseline)
            throws InterruptedException {
        System.out.printf("%nRegistered → in the unit's worklist, at %.0f/s%n", rate);
        var background = Thread.ofPlatform().start(() -> {
            try {
                Load.steady(MOST_CLIENTS, time.multipliedBy(2), rate, _ -> () -> register(intake, token));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        var officer = door.token("leader");
        var seen = Load.closed(2, time.multipliedBy(2), _ -> () -> registerAndSee(token, officer));
        background.join();
        System.out.printf(
                "  p50 %.0f ms  p99 %.0f ms  = %.1f raw inserts one after the other  (%d looked for, %d not seen in 30 s)%n",
                seen.millis(0.5),
                seen.millis(0.99),
                seen.millis(0.5) / of(baseline, 1).millis(0.5),
                seen.done(),
                seen.failed());
        drain();
    }

    private void reads(String store) throws InterruptedException {
        System.out.println("\nReading");
        var raw = rawReads(store);
        line(raw, "tracking by code", MOST_CLIENTS, byCode());
        var leader = tracking().as(null).with("Authorization", "Bearer " + door.token("leader"));
        line(raw, "worklist", 8, asking(leader, "/api/cases?unit=DKKD&limit=50"));
        line(raw, "worklist page", 8, asking(leader.with("Accept", "text/html"), "/cases?unit=DKKD"));
        line(raw, "worklist search", 8, asking(leader, "/api/cases?q=dang+ky&limit=50"));
    }

    private double rawReads(String store) throws InterruptedException {
        var ids = registered.stream().limit(2_000).toList();
        try (var client = connect(store)) {
            var cases = client.getDatabase("tracking").getCollection("cases");
            var load = Load.closed(MOST_CLIENTS, time, one -> {
                var next = new AtomicInteger(one);
                return () -> cases.find(new Document("_id", ids.get(next.getAndAdd(MOST_CLIENTS) % ids.size()) + "-1"))
                                .first()
                        != null;
            });
            print("baseline: raw find by id", MOST_CLIENTS, load, "");
            return load.perSecond();
        }
    }

    private IntFunction<Load.Act> byCode() {
        var known = codes.stream().limit(2_000).toList();
        var tracking = tracking();
        return client -> {
            var next = new AtomicInteger(client);
            return () -> tracking.as(null)
                            .get("/api/track/" + known.get(next.getAndAdd(MOST_CLIENTS) % known.size()))
                            .status()
                    == 200;
        };
    }

    private static IntFunction<Load.Act> asking(House.Call caller, String path) {
        return _ -> () -> caller.get(path).status() == 200;
    }

    private void line(double baseline, String what, int clients, IntFunction<Load.Act> asking)
            throws InterruptedException {
        var load = Load.closed(clients, time, asking);
        print(what, clients, load, "  = %.2f of the baseline".formatted(load.perSecond() / baseline));
    }

    private static void print(String what, int clients, Load load, String ratio) {
        System.out.printf(
                "  %-26s %2d clients %7.0f/s  p50 %6.1f ms  p99 %6.1f ms%s%s%n",
                what,
                clients,
                load.perSecond(),
                load.millis(0.5),
                load.millis(0.99),
                ratio,
                load.failed() == 0 ? "" : "  FAILED: " + load.failed());
    }

    private static Load of(Map<Integer, Load> baseline, int clients) {
        return Objects.requireNonNull(baseline.get(clients));
    }

    private static double ofAll(Map<Integer, Load> baseline) {
        return of(baseline, MOST_CLIENTS).perSecond();
    }

    private House tracking() {
        return new House(URI.create("http://127.0.0.1:" + (door.door().getPort() + 3)));
    }

    private void memory() {
        var resident = processes.residentMiB();
        System.out.printf(
                "%nMemory: %.0f MiB resident in all%n",
                resident.values().stream().mapToDouble(Double::doubleValue).sum());
        resident.forEach((name, mib) -> System.out.printf("    %-10s %6.0f%n", name, mib));
    }

    private boolean register(House at, String token) {
        var answer = at.as(null)
                .with("Authorization", "Bearer " + token)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/feedback", BODY);
        if (answer.status() != 201) {
            return false;
        }
        var body = at.read(answer);
        registered.add(body.get("feedbackId").asString());
        codes.add(body.get("trackingCode").asString());
        return true;
    }

    private boolean registerAndSee(String token, String officer) {
        var answer = intake.as(null).with("Authorization", "Bearer " + token).post("/api/feedback", BODY);
        if (answer.status() != 201) {
            return false;
        }
        var path = "/api/cases/" + intake.read(answer).get("feedbackId").asString() + "-1";
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            if (door.as(null)
                            .with("Authorization", "Bearer " + officer)
                            .get(path)
                            .status()
                    == 200) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return false;
    }

    /** Waits until the reports have counted what was registered. */
    private void drain() {
        drain(0);
    }

    /**
     * Waits until every item that was told of is a case, and as many were: of a large file the register tells later than
     * it answers. How many there are.
     */
    private long drain(long atLeast) {
        var end = System.nanoTime() + DRAIN.toNanos();
        while (System.nanoTime() < end) {
            var answer = door.as("leader").get("/api/reports/reconciliation");
            if (answer.status() == 200) {
                var now = door.read(answer);
                var registered = now.path("registered").asLong();
                if (now.path("reconciled").asBoolean(false) && registered >= atLeast) {
                    return registered;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        System.out.println("  (not drained within " + DRAIN + ")");
        return 0;
    }

    private Map<String, Double> used(Map<String, Double> before) {
        var used = new TreeMap<>(processes.cpuMillis());
        used.replaceAll((name, millis) -> millis - before.getOrDefault(name, 0.0));
        return used;
    }

    private static MongoClient connect(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(MOST_CLIENTS))
                .build());
    }

    static final String BODY = """
            {"channel":"HOTLINE","senderType":"ENTERPRISE","subject":"Hồ sơ đăng ký doanh nghiệp bị trả lại nhiều lần",\
            "content":"Công ty nộp hồ sơ thay đổi nội dung đăng ký doanh nghiệp qua mạng tại Phòng Đăng ký kinh doanh, đã \
            bị yêu cầu sửa đổi, bổ sung ba lần với ba lý do khác nhau. Đề nghị xem xét giải quyết.",\
            "sender":{"name":"Nguyễn Văn Đo","phone":"0912345678","organisation":"Công ty TNHH Đo Tải"}}""";
}
