package vn.langnghe.intake.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.platform.web.Refusal;

class AllowanceTests {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T16:30:00Z"), ZoneOffset.UTC);
    private static final Author PROGRAM = new Author("hhdn", Author.Standing.ASSOCIATION, "HHDN");

    private final Map<String, Long> spent = new HashMap<>();

    @Test
    void aProgramMayBringWhatIsSetForItAndNoMore() {
        var allowance = allowance(NOW);
        assertThat(allowance.spend(PROGRAM, 3)).isTrue();
        assertThat(allowance.spend(PROGRAM, 1)).isFalse();
        assertThatThrownBy(() -> allowance.demand(PROGRAM)).isInstanceOf(Refusal.class);
        assertThat(allowance.spend(Author.adapter("open311:city"), 5)).isTrue();
    }

    @Test
    void aNewDayBeginsAtMidnightInVietnam() {
        assertThat(allowance(NOW).spend(PROGRAM, 4)).isFalse();
        assertThat(allowance(Clock.offset(NOW, Duration.ofMinutes(40))).spend(PROGRAM, 3))
                .isTrue();
    }

    @Test
    void peopleAreNotCounted() {
        var allowance = allowance(NOW);
        assertThat(allowance.spend(new Author("clerk", Author.Standing.CLERK, null), 1000))
                .isTrue();
        assertThat(spent).isEmpty();
    }

    private Allowance allowance(Clock clock) {
        return new Allowance(
                new LimitProperties(10, Map.of("hhdn", 3L)),
                (client, day, items) -> spent.merge(client + day, items, Long::sum),
                clock);
    }
}
