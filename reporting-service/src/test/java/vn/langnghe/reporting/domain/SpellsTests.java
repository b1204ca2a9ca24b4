package vn.langnghe.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.domain.Spell.What;
import vn.langnghe.reporting.report.ShippedCalendar;

class SpellsTests {

    private static final WorkingTime OFFICE = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void aCaseRestsFromItsAnswerUntilItIsOpenedAgain() {
        var fact = Told.of(1, "2026-10-01T01:00:00Z")
                .opened("DKKD", "2026-10-15T10:00:00Z")
                .at("2026-10-16T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .at("2026-10-20T01:00:00Z", StepKind.CLOSED, Status.CLOSED)
                .at("2026-11-02T01:00:00Z", StepKind.REOPENED, Status.REOPENED)
                .at("2026-11-04T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(fact.endedAt()).contains(Instant.parse("2026-11-04T01:00:00Z"));
        assertThat(fact.spells())
                .containsExactly(
                        overdue("2026-10-15T10:00:00Z", "2026-10-16T01:00:00Z"),
                        rest("2026-10-16T01:00:00Z", "2026-11-02T01:00:00Z", true),
                        overdue("2026-11-02T01:00:00Z", "2026-11-04T01:00:00Z"));
    }

    @Test
    void aDeadlineMovedOnceItHadPassedLeavesTheDaysItWasPassed() {
        var fact = Told.of(1, "2026-10-01T01:00:00Z")
                .opened("DKKD", "2026-10-10T10:00:00Z")
                .at("2026-10-11T01:00:00Z", StepKind.ACCEPTED, Status.ACCEPTED)
                .due("2026-10-12T01:00:00Z", StepKind.EXTENDED, Status.ACCEPTED, "2026-10-30T10:00:00Z")
                .fact(OFFICE);

        assertThat(fact.spells())
                .containsExactly(
                        overdue("2026-10-10T10:00:00Z", "2026-10-12T01:00:00Z"), overdue("2026-10-30T10:00:00Z", null));
    }

    @Test
    void aClockThatStoppedInTimeDoesNotRunOut() {
        var fact = Told.of(1, "2026-10-01T01:00:00Z")
                .opened("DKKD", "2026-10-10T10:00:00Z")
                .at("2026-10-08T01:00:00Z", StepKind.INFORMATION_REQUESTED, Status.AWAITING_SENDER)
                .due("2026-10-14T01:00:00Z", StepKind.INFORMATION_PROVIDED, Status.ACCEPTED, "2026-10-16T10:00:00Z")
                .at("2026-10-15T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(fact.spells()).isEmpty();
    }

    private static Spell rest(String from, String to, boolean late) {
        return new Spell(What.REST, Instant.parse(from), Instant.parse(to), late);
    }

    private static Spell overdue(String from, @Nullable String to) {
        return new Spell(What.OVERDUE, Instant.parse(from), to == null ? null : Instant.parse(to), false);
    }
}
