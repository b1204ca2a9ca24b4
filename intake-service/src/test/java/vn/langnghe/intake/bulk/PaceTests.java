package vn.langnghe.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.langnghe.intake.limit.RightOfWay;

class PaceTests {

    private final AtomicLong now = new AtomicLong();
    private final RightOfWay rightOfWay = new RightOfWay(now::get);
    private final List<Duration> pauses = new ArrayList<>();
    private final Pace pace = new Pace(rightOfWay, now::get, pauses::add);
    private final List<Integer> written = new ArrayList<>();

    @Test
    void nobodyIsThereSoAllRowsGoAtOnce() {
        assertThat(write(100, 900)).hasSize(100);
        assertThat(written).containsExactly(100);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whileSomebodyHasAFormOpenAFewRowsGoAtATimeInTheirOrder() {
        rightOfWay.claim();
        assertThat(write(50, 10)).extracting(RowResult::row).isSorted().hasSize(50);
        assertThat(written).containsExactly(25, 25);
        assertThat(pauses).containsOnly(Duration.ZERO);
    }

    @Test
    void pausesGrowWhileWritingIsSlowAndShrinkOnceItIsQuick() {
        rightOfWay.claim();
        write(100, 300);
        write(50, 50);
        assertThat(pauses).extracting(Duration::toMillis).containsExactly(0L, 300L, 500L, 500L, 500L, 250L);
    }

    @Test
    void someMinutesAfterTheLastPersonTheFileIsAloneAgain() {
        rightOfWay.claim();
        now.addAndGet(Duration.ofMinutes(6).toNanos());
        write(100, 300);
        assertThat(written).containsExactly(100);
    }

    private List<RowResult> write(int rows, long millisEach) {
        List<Row> all = LongStream.range(0, rows)
                .<Row>mapToObj(number -> new Row.Unreadable(number, List.of()))
                .toList();
        return pace.write(all, some -> {
            written.add(some.size());
            now.addAndGet(Duration.ofMillis(millisEach).toNanos());
            return some.stream()
                    .map(row -> RowResult.faulty(row.number(), List.of()))
                    .toList();
        });
    }
}
