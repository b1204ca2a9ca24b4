package vn.langnghe.intake.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutageTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T01:00:00Z"));
    private final Outage outage = new Outage(now::get);

    @Test
    void isSaidOnceWhenItBeginsAndOnceWhenItEnds(CapturedOutput output) {
        outage.ended();
        IntStream.range(0, 3).forEach(_ -> outage.failed(new IOException("lan@x.vn")));
        outage.ended();
        outage.ended();
        assertThat(output.getAll().lines().filter(line -> line.contains("mailbox") && !line.contains("DEBUG")))
                .hasSize(2)
                .first()
                .asString()
                .contains("WARN", "IOException")
                .doesNotContain("lan@x.vn");
    }

    @Test
    void isLookedAtEverLessOftenUntilItEnds() {
        assertThat(IntStream.range(0, 12).mapToObj(_ -> outage.failed(new IOException())))
                .startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4))
                .endsWith(Duration.ofMinutes(5));
        outage.ended();
        assertThat(outage.failed(new IOException())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anAlarmSeesHowLongItLasts() {
        outage.failed(new IOException());
        now.set(now.get().plusSeconds(900));
        outage.failed(new IOException());
        assertThat(outage.seconds()).isEqualTo(900);
        outage.ended();
        assertThat(outage.seconds()).isZero();
    }
}
