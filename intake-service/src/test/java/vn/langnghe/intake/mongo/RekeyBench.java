package vn.langnghe.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.secrets.Keys;

/**
 * A sweep over many senders under a replaced key, in a store on disk in this process:
 * {@code mvn -pl intake-service test -Dtest=RekeyBench -Dbench=true [-Dbench.senders=100000]}.
 */
@EnabledIfSystemProperty(named = "bench", matches = "true")
@SpringBootTest
@Import(IntakeWithStore.class)
class RekeyBench {

    private static final int SENDERS = Integer.getInteger("bench.senders", 100_000);
    private static final int BATCH = 1_000;
    private static final String OLD = "old:" + key(1);
    private static final String BOTH = "new:" + key(2) + "," + OLD;

    @TempDir
    private static Path disk;

    @Autowired
    private BulkInsert bulk;

    @Autowired
    private MongoTemplate mongo;

    @DynamicPropertySource
    static void onDisk(DynamicPropertyRegistry properties) {
        properties.add("test.store.directory", disk::toString);
    }

    @Test
    void sweeps() {
        var old = seal(OLD);
        for (int from = 0; from < SENDERS; from += BATCH) {
            bulk.insert(
                    SubmitterDocument.class,
                    IntStream.range(from, Math.min(SENDERS, from + BATCH))
                            .mapToObj(number ->
                                    old.close(UUID.randomUUID(), FeedbackId.random(), sender(number), Instant.now()))
                            .toList());
        }
        var meters = new SimpleMeterRegistry();
        long began = System.nanoTime();
        new RekeySweep(mongo, seal(BOTH), Keys.cipher(BOTH), meters).sweep();
        double seconds = (System.nanoTime() - began) / 1e9;
        IO.println("%,d senders under the new key in %.1f s, %,.0f/s".formatted(SENDERS, seconds, SENDERS / seconds));
        assertThat(meters.get("langnghe.intake.rekeyed").counter().count()).isEqualTo(SENDERS);
    }

    private static Sender sender(int number) {
        return new Sender(
                "Nguyễn Thị Lan " + number,
                "09%08d".formatted(number),
                "lan%d@congty.example".formatted(number),
                "12 Trần Phú",
                null,
                "Công ty Ánh Dương",
                null);
    }

    private static SubmitterSeal seal(String keys) {
        return new SubmitterSeal(Keys.cipher(keys), Keys.index(keys));
    }

    private static String key(int filled) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filled);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
