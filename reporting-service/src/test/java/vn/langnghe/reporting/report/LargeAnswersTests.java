package vn.langnghe.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LargeAnswersTests {

    private final AtomicLong now = new AtomicLong();
    private final LargeAnswers<String, Integer> answers = new LargeAnswers<>(rows -> rows, now::get);

    @Test
    void whatIsStaleIsNotHeldUntilSomebodyAsksForIt() {
        answers.of("a", 1, () -> 10, _ -> true);
        now.addAndGet(Duration.ofSeconds(21).toNanos());

        answers.of("b", 1, () -> 10, _ -> false);

        assertThat(answers.size()).isZero();
    }

    @Test
    void theEldestMakeRoomWhenAllTogetherHaveTooManyRows() {
        answers.of("a", 1, () -> 3_000, _ -> true);
        answers.of("b", 1, () -> 1_500, _ -> true);
        answers.of("c", 1, () -> 1_000, _ -> true);

        assertThat(answers.size()).isEqualTo(2);
        assertThat(answers.of("a", 1, () -> 7, _ -> false)).isEqualTo(7);
        assertThat(answers.of("b", 1, () -> 7, _ -> false)).isEqualTo(1_500);
    }
}
