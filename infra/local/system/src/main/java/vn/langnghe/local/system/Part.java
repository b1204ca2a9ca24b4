package vn.langnghe.local.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.local.system.Place.Port;

/** The processes of the house, in the order in which they need each other. */
enum Part {
    STORE(Port.STORE, null, 192, "MONGODB_URI"),
    BROKER(Port.BROKER, null, 224, "KAFKA_BOOTSTRAP_SERVERS"),
    IDENTITY(Port.IDENTITY, "infra/identity", 80, null),
    INTAKE(Port.INTAKE, "intake-service", 160, null),
    ROUTING(Port.ROUTING, "routing-service", 192, null),
    TRACKING(Port.TRACKING, "tracking-service", 192, null),
    REPORTING(Port.REPORTING, "reporting-service", 176, null),
    GATEWAY(Port.GATEWAY, "infra/gateway", 112, null);

    /**
     * For all alike: one collector thread, small headers, little more heap than is in use, what the compiler has used given
     * back (30 MB each), and an end rather than a half-dead process.
     */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

    /**
     * For all but the store, which alone is asked thousands of times a second: a start at half the CPU (tracking
     * 26 → 15 s), 60 MB less, and cheaper requests until some 15,000 of them are done.
     */
    private static final String PLAIN_COMPILER = "-XX:TieredStopAtLevel=1";

    /**
     * For the store: only what is called five times as often as usual is worth the optimising compiler, which was half of
     * what the store cost in its first minute. Decision 0047 has the figures.
     */
    private static final List<String> LATE_OPTIMISING = List.of(
            "-XX:Tier4InvocationThreshold=25000",
            "-XX:Tier4MinInvocationThreshold=3000",
            "-XX:Tier4CompileThreshold=75000",
            "-XX:Tier4BackEdgeThreshold=200000");

    final Port port;
    private final @Nullable String module;
    private final int heapMegabytes;
    private final @Nullable String replacedBy;

    Part(Port port, @Nullable String module, int heapMegabytes, @Nullable String replacedBy) {
        this.port = port;
        this.module = module;
        this.heapMegabytes = heapMegabytes;
        this.replacedBy = replacedBy;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Somebody else's store or broker, named by the environment, takes this one's place. */
    boolean isReplaced(Place place) {
        return replacedBy != null && place.environment().containsKey(replacedBy);
    }

    boolean isService() {
        return module != null;
    }

    List<String> memory() {
        List<String> options = new ArrayList<>();
        options.add("-Xms24m");
        options.add("-Xmx" + heapMegabytes + "m");
        options.addAll(SMALL);
        options.addAll(this == STORE ? LATE_OPTIMISING : List.of(PLAIN_COMPILER));
        return options;
    }

    Path jar(Place place) {
        Path directory = place.checkout().resolve(Objects.requireNonNull(module));
        return directory.resolve("target/" + directory.getFileName() + "-0.1.0-SNAPSHOT.jar");
    }
}
