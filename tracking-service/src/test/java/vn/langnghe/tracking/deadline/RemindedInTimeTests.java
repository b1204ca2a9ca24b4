package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.domain.Fact;
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

        // Word of how it stands was owed before.
        var told = hand.upTo(FRIDAY_OPENING.minusSeconds(1), matter);
        assertThat(hand.wakeAt(told)).hasValue(FRIDAY_OPENING);
        assertThat(hand.at(FRIDAY_OPENING, matter).clocks().reminded()).isFalse();
        assertThat(hand.at(FRIDAY_OPENING.plusSeconds(1), matter).clocks().reminded())
                .isTrue();
    }

    /** Word of how it stands is owed after seven days: on Monday 6/7, so the unit is reminded on Friday 3/7. */
    @Test
    void ofWordForTheSenderTheUnitHearsOnceAndAgainAfterItHasGivenIt() {
        var received = Instant.parse("2026-06-29T02:00:00Z");
        var matter = OpenCase.of("s", "REFLECTION", received, dates.deadlines());
        var wake = hand.wakeAt(matter).orElseThrow();
        assertThat(wake).isEqualTo("2026-07-03T00:30:00Z");

        var reminded = hand.at(wake.plusSeconds(1), matter);

        assertThat(reminded.clocks().remindedNotices()).containsExactly(Instant.parse("2026-07-06T16:59:59Z"));
        assertThat(reminded.number()).isEqualTo(matter.number());
        assertThat(hand.at(wake.plusSeconds(60), reminded)).isEqualTo(reminded);
        var told = reminded.tell(new Fact.Noted(), Actor.SYSTEM, wake.plusSeconds(60), "Đang xác minh");
        assertThat(hand.upTo(Instant.parse("2026-07-09T00:00:00Z"), told)
                        .clocks()
                        .remindedNotices())
                .containsExactly(Instant.parse("2026-07-10T16:59:59Z"));
    }

    /** Luật Tiếp công dân, Đ28.1: of a denunciation nobody has been told anything of, on the tenth working day. */
    @Test
    void ofAReplyTheUnitHearsAsWell() {
        var matter = OpenCase.of("d", "DENUNCIATION", Instant.parse("2026-06-29T02:00:00Z"), dates.deadlines());

        var reminded = hand.at(FRIDAY_OPENING.plusSeconds(1), matter);

        assertThat(reminded.clocks().remindedNotices()).contains(Instant.parse("2026-07-13T16:59:59Z"));
    }

    @Test
    void andSoOfAPromise() {
        var made = Instant.parse("2026-06-29T02:00:00Z");
        var promise = Commitment.made(1, "Cấp lại giấy", LocalDate.of(2026, 7, 14), made);
        var matter = OpenCase.of("p", "COMPLAINT", made, dates.deadlines()).promising(List.of(promise));

        assertThat(hand.wakeAt(matter)).hasValue(FRIDAY_OPENING);
    }
}
