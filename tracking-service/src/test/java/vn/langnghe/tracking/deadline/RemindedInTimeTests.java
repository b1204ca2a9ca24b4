package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

/** Two days before something is due, under the rules as shipped: read on the morning of that day, not of the next. */
class RemindedInTimeTests {

    private static final Instant FRIDAY_OPENING = Instant.parse("2026-07-10T00:30:00Z");

    private final DueDates dates =
            new DueDates(new ReferenceData(new EditsInMemory()).current().deadlines());
    private final ClockHand hand = new ClockHand(new Lifecycle(dates, SomeCase::shippedGrounds));

    /** Received Monday 29/6/2026, due Monday 13/7: the weekend before it brings the reminder forward to Friday. */
    @Test
    void ofAnAnswerDueOnMondayTheUnitHearsOnFridayMorning() {
        var matter = OpenCase.of("r", "REFLECTION", Instant.parse("2026-06-29T02:00:00Z"), dates.deadlines());
        assertThat(matter.dueAt()).isEqualTo("2026-07-13T16:59:59Z");

        assertThat(hand.wakeAt(matter)).hasValue(FRIDAY_OPENING);
        assertThat(hand.at(FRIDAY_OPENING, matter).clocks().reminded()).isFalse();
        assertThat(hand.at(FRIDAY_OPENING.plusSeconds(1), matter).clocks().reminded())
                .isTrue();
    }

    @Test
    void andSoOfAPromise() {
        var made = Instant.parse("2026-06-29T02:00:00Z");
        var promise = Commitment.made(1, "Cấp lại giấy", LocalDate.of(2026, 7, 14), made);
        var matter = OpenCase.of("p", "COMPLAINT", made, dates.deadlines()).promising(List.of(promise));

        assertThat(hand.wakeAt(matter)).hasValue(FRIDAY_OPENING);
    }
}
