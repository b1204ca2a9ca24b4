package vn.langnghe.tracking.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.DATES;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.MONDAY;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.OFFICER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.after;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.complaint;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.ground.Ground;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

class StandstillTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate NEXT_MONDAY = WEDNESDAY.plusDays(5);

    @Test
    void theClockStandsFromTheDayOfTheOneDecisionToTheDayOfTheOther() {
        var before = complaint();

        var going = resumed(suspended(before, WEDNESDAY, at(3)), NEXT_MONDAY, at(8));

        assertThat(going.status()).isEqualTo(Status.ACCEPTED);
        assertThat(going.clocks().paused()).isFalse();
        assertThat(Duration.between(before.dueAt(), going.dueAt())).isEqualTo(Duration.ofDays(5));
        assertThat(going.steps().getLast().fact())
                .isEqualTo(new Fact.Resumed("18/QĐ-STC", NEXT_MONDAY, "GROUND_GONE", going.dueAt()));
    }

    @Test
    void nothingIsLateWhileItStands() {
        var stopped = suspended(complaint(), WEDNESDAY, at(3));

        assertThat(stopped.status()).isEqualTo(Status.SUSPENDED);
        assertThat(stopped.late(at(99))).isFalse();
        assertThat(new ClockHand(SomeCase.LIFECYCLE).upTo(at(99), stopped).steps())
                .extracting(Step::fact)
                .noneMatch(Fact.Overdue.class::isInstance);
        assertThat(stopped.clocks().pauses().getLast().ground()).isEqualTo("AWAITING_AUTHORITY");
    }

    @Test
    void whatTheSenderAddsMeanwhileDoesNotSetItGoing() {
        var stopped = suspended(complaint(), WEDNESDAY, at(3));

        var told = after(stopped, new Command.ProvideInformation("Tôi gửi thêm"), SomeCase.SENDER, at(4));

        assertThat(told.status()).isEqualTo(Status.SUSPENDED);
        assertThat(told.clocks().paused()).isTrue();
    }

    @Test
    void aGroundOfAnotherKindOrAnotherTimeIsRefused() {
        assertThat(refusal(complaint(), suspend("AWAITING_ASSESSMENT", WEDNESDAY), OFFICER, at(3)))
                .isEqualTo(Reason.NO_SUCH_GROUND);
        assertThat(refusal(complaint(), suspend("GROUND_GONE", WEDNESDAY), OFFICER, at(3)))
                .isEqualTo(Reason.NO_SUCH_GROUND);
        assertThat(SomeCase.shippedGrounds()
                        .allow("OBSTACLE", Ground.Act.SUSPENSION, Kind.COMPLAINT, LocalDate.of(2026, 6, 30)))
                .isFalse();
    }

    @Test
    void aDecisionOfTomorrowOrFromBeforeTheStateItChangesIsRefused() {
        assertThat(refusal(complaint(), suspend("OBSTACLE", WEDNESDAY.plusDays(1)), OFFICER, at(2)))
                .isEqualTo(Reason.DECIDED_OUT_OF_TIME);
        assertThat(refusal(complaint(), suspend("OBSTACLE", LocalDate.of(2026, 11, 15)), OFFICER, at(2)))
                .isEqualTo(Reason.DECIDED_OUT_OF_TIME);
        var stopped = suspended(complaint(), WEDNESDAY, at(3));
        assertThat(refusal(stopped, resume(WEDNESDAY.minusDays(1)), OFFICER, at(8)))
                .isEqualTo(Reason.DECIDED_OUT_OF_TIME);
    }

    @Test
    void onlyWhatALawSpeaksOfIsSuspendedOrEnded() {
        assertThat(Action.allowed(SomeCase.accepted(), OFFICER)).doesNotContain(Action.SUSPEND, Action.TERMINATE);
        assertThat(Action.allowed(complaint(), OFFICER)).contains(Action.SUSPEND, Action.TERMINATE);
        assertThat(Action.allowed(complaint(), SomeCase.LEADER)).contains(Action.SUSPEND, Action.TERMINATE);
    }

    @Test
    void eachDecisionIsOwedToThoseConcernedInItsOwnTerm() {
        var going = resumed(suspended(complaint(), WEDNESDAY, at(3)), NEXT_MONDAY, at(8));

        assertThat(Term.of(going, DATES).stream()
                        .filter(term -> term.stage() == Stage.NOTICE)
                        .map(term -> term.question().conditions().notice()))
                .containsExactly("ACCEPTED", "SUSPENSION", "RESUMPTION");
    }

    @Test
    void whoeverItIsGivenToMeanwhileHasItWhenItGoesOn() {
        var colleague = new Caller.Staff("officer2.dkkd", Set.of("OFFICER"), Set.of("DKKD"));
        var stopped = suspended(complaint(), WEDNESDAY, at(3));

        var given = after(stopped, new Command.Appoint(colleague), OFFICER, at(4));

        assertThat(resumed(given, NEXT_MONDAY, at(8)).state().handler()).isEqualTo("officer2.dkkd");
    }

    @Test
    void aQuestionNeedsAGroundOfItsOwn() {
        var unknown = new Command.RequestInformation("JUST_SO", "?");

        assertThat(refusal(SomeCase.accepted(), unknown, OFFICER, at(2))).isEqualTo(Reason.NO_SUCH_GROUND);
    }

    private static Case suspended(Case matter, LocalDate on, Instant at) {
        return after(matter, suspend("AWAITING_AUTHORITY", on), OFFICER, at);
    }

    private static Case resumed(Case matter, LocalDate on, Instant at) {
        return after(matter, resume(on), OFFICER, at);
    }

    private static Command suspend(String ground, LocalDate on) {
        return new Command.Suspend(new Command.Decision("15/QĐ-STC", on, ground), "Chờ kết luận");
    }

    private static Command resume(LocalDate on) {
        return new Command.Resume(new Command.Decision("18/QĐ-STC", on, "GROUND_GONE"), "Đã có kết luận");
    }

    private static Instant at(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }
}
