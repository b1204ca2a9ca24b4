package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Findings;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.domain.lifecycle.Outcome;
import vn.langnghe.tracking.domain.lifecycle.Remedy;
import vn.langnghe.tracking.domain.lifecycle.Remedy.Way;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

/** Where a sender goes who is not content with a decision, under the rules as shipped. */
class RemedyTests {

    private static final Instant MONDAY = SomeCase.MONDAY;
    private static final Caller INSPECTOR =
            new Caller.Staff("inspector", Set.of("INSPECTOR", "OFFICER"), Set.of("DKKD"));
    private static final Command REOPEN = new Command.Reopen("NOT_SOLVED", "Chưa");

    private final DueDates dates =
            new DueDates(new ReferenceData(new EditsInMemory()).current().deadlines());
    private final Lifecycle lifecycle = new Lifecycle(dates, SomeCase::shippedGrounds);

    /** Decided on Monday 16/11/2026: thirty days end on Wednesday 16/12, forty-five on Thursday 31/12. */
    @Test
    void ofAFirstDecisionAComplainantHasThirtyDaysForASecondComplaint() {
        assertThat(remedy(answered(Kind.COMPLAINT, false, 1)))
                .isEqualTo(new Remedy(Way.SECOND_COMPLAINT, Instant.parse("2026-12-16T16:59:59Z")));
        assertThat(remedy(answered(Kind.COMPLAINT, true, 1)))
                .isEqualTo(new Remedy(Way.SECOND_COMPLAINT, Instant.parse("2026-12-31T16:59:59Z")));
    }

    @Test
    void afterTheSecondThereIsTheCourt() {
        assertThat(remedy(answered(Kind.COMPLAINT, false, 2))).isEqualTo(new Remedy(Way.COURT, null));
    }

    @Test
    void whoseComplaintWasEndedOrNotTakenUpMayGoElsewhereToo() {
        var ended = done(
                accepted(Kind.COMPLAINT),
                new Command.Terminate(
                        new Command.Decision("15/QĐ-STC", LocalDate.of(2026, 11, 16), "COMPLAINT_WITHDRAWN"),
                        "Đình chỉ"));
        var declined = done(
                SomeCase.open("DKKD", Kind.COMPLAINT, false),
                new Command.Decline("TIME_LIMIT_PASSED", "Hết thời hiệu"));

        assertThat(remedy(ended)).isEqualTo(new Remedy(Way.SECOND_COMPLAINT, Instant.parse("2026-12-16T16:59:59Z")));
        assertThat(remedy(declined)).isEqualTo(new Remedy(Way.SECOND_COMPLAINT, null));
    }

    @Test
    void whatSaysThatAHigherBodyWillDecideIsNoDecision() {
        var passedUp = new Command.Resolve("Đã báo cáo tỉnh.", Command.Resolve.PROPOSED_HIGHER, List.of());

        assertThat(Remedy.of(done(accepted(Kind.COMPLAINT), passedUp), dates, MONDAY))
                .isEmpty();
        assertThat(Remedy.of(done(accepted(Kind.DENUNCIATION), passedUp), dates, MONDAY))
                .isEmpty();
    }

    @Test
    void aDayThatIsOverIsNotNamedToWhoStillWaits() {
        var waiting = accepted(Kind.COMPLAINT);
        var longAfter = waiting.dueAt().plusSeconds(60 * 86_400);

        assertThat(Remedy.of(waiting, dates, longAfter)).contains(new Remedy(Way.SECOND_COMPLAINT, null));
    }

    @Test
    void aDenouncerDenouncesFurther() {
        assertThat(remedy(answered(Kind.DENUNCIATION, false, 1))).isEqualTo(new Remedy(Way.FURTHER_DENUNCIATION, null));
    }

    @Test
    void whoWaitsInVainDoesNotWaitForADecision() {
        var waiting = accepted(Kind.COMPLAINT);
        var due = waiting.dueAt();

        assertThat(Remedy.of(waiting, dates, due)).isEmpty();
        assertThat(Remedy.of(waiting, dates, due.plusSeconds(1))).hasValueSatisfying(remedy -> {
            assertThat(remedy.way()).isEqualTo(Way.SECOND_COMPLAINT);
            assertThat(remedy.by()).isAfter(due.plusSeconds(29 * 86_400));
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameOfficeIsAskedAgainOnlyWhereNoLawSendsTheSenderElsewhere(Kind kind) {
        var answered = answered(kind, false, 1);
        var elsewhere = Remedy.of(answered, dates, MONDAY).isPresent();

        assertThat(elsewhere).isEqualTo(kind == Kind.COMPLAINT || kind == Kind.DENUNCIATION);
        assertThat(Action.allowed(answered, SomeCase.SENDER).contains(Action.REOPEN))
                .isNotEqualTo(elsewhere);
        assertThat(lifecycle.handle(answered, REOPEN, SomeCase.SENDER, MONDAY) instanceof Outcome.Done)
                .isNotEqualTo(elsewhere);
        assertThat(lifecycle.handle(answered, REOPEN, INSPECTOR, MONDAY)).isInstanceOf(Outcome.Done.class);
    }

    private Remedy remedy(Case answered) {
        return Remedy.of(answered, dates, MONDAY).orElseThrow();
    }

    private Case answered(Kind kind, boolean remote, int instance) {
        var found = new Command.Assess(new Findings(Set.of(), remote, instance), "Đã xem");
        var assessed = done(accepted(kind), found);
        return done(assessed, new Command.Resolve("Bác.", "UNFOUNDED", List.of()));
    }

    private Case accepted(Kind kind) {
        return done(SomeCase.open("DKKD", kind, false), new Command.Accept());
    }

    private Case done(Case matter, Command command) {
        return ((Outcome.Done) lifecycle.handle(matter, command, INSPECTOR, MONDAY)).matter();
    }
}
