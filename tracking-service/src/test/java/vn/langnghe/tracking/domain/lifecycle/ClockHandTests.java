package vn.langnghe.tracking.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Followup;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;

class ClockHandTests {

    private static final Instant DUE = Instant.parse("2026-11-26T16:59:59Z");
    private static final Instant CONTRIBUTION_DUE = Instant.parse("2026-11-19T16:59:59Z");

    private final ClockHand hand = new ClockHand(SomeCase.LIFECYCLE);

    @Test
    void theLastSecondIsStillInTime() {
        assertThat(factsAfter(SomeCase.accepted(), DUE)).isEmpty();
    }

    @Test
    void aSecondLaterTheCaseIsOverdueAndTheLeaderIsTold() {
        assertThat(factsAfter(SomeCase.accepted(), DUE.plusSeconds(1))).containsExactly("overdue", "escalated");
    }

    @Test
    void itActsOnceHoweverOftenItIsAsked() {
        var late = hand.at(DUE.plusSeconds(1), SomeCase.accepted());

        assertThat(hand.at(DUE.plusSeconds(1), late)).isEqualTo(late);
        var told = hand.at(DUE.plus(Duration.ofDays(99)), late);
        assertThat(hand.at(DUE.plus(Duration.ofDays(199)), told)).isEqualTo(told);
        assertThat(hand.wakeAt(told)).isEmpty();
    }

    @Test
    void theLadderGoesFromTheHeadOfTheUnitToTheLeader() {
        var late = hand.at(DUE.plusSeconds(1), SomeCase.accepted());
        var leaderAt = DUE.plus(Duration.ofDays(2));

        assertThat(hand.wakeAt(late)).hasValue(leaderAt);
        assertThat(hand.at(leaderAt, late)).isEqualTo(late);
        var told = hand.at(leaderAt.plusSeconds(1), late);
        assertThat(told.steps().stream().map(Step::fact).filter(Fact.Escalated.class::isInstance))
                .containsExactly(new Fact.Escalated("OVERDUE", "UNIT_HEAD"), new Fact.Escalated("OVERDUE", "LEADER"));
    }

    @Test
    void whatIsAcceptedAtLastIsNoLongerTheLeadersBusiness() {
        var late = hand.at(SomeCase.assigned().clocks().stageDueAt().plusSeconds(1), SomeCase.assigned());
        var accepted = SomeCase.after(late, new Command.Accept(), OFFICER, late.changedAt());

        assertThat(late.clocks().leaderAt()).isNotNull();
        assertThat(accepted.clocks().leaderAt()).isNull();
    }

    @Test
    void aPromiseIsRememberedBeforeItsDayAndMissedAfterIt() {
        var promising = SomeCase.after(SomeCase.promising(), new Command.Close(""), SomeCase.SENDER);
        var due = promising.commitments().getFirst().dueAt();

        assertThat(hand.wakeAt(promising)).hasValue(due.minus(Duration.ofDays(2)));
        var reminded = hand.at(due, promising);
        assertThat(reminded.commitments().getFirst().reminded()).isTrue();
        assertThat(reminded.number()).isEqualTo(promising.number());
        assertThat(hand.at(due, reminded)).isEqualTo(reminded);
        assertThat(factsAfter(reminded, due.plusSeconds(1))).containsExactly("commitment-missed");
        assertThat(hand.wakeAt(hand.at(due.plusSeconds(1), reminded))).isEmpty();
    }

    @Test
    void aContributionIsMarkedLateOnceAndOnlyAfterItsOwnDay() {
        var asked = asking(SomeCase.accepted());

        assertThat(hand.wakeAt(asked)).hasValue(CONTRIBUTION_DUE);
        assertThat(hand.at(CONTRIBUTION_DUE, asked)).isEqualTo(asked);
        var late = hand.at(CONTRIBUTION_DUE.plusSeconds(1), asked);
        assertThat(late.cooperation())
                .extracting(Case.Cooperation::unit, Case.Cooperation::late)
                .containsExactlyInAnyOrder(tuple("NNS", true), tuple("VPS", true));
        assertThat(late.number()).isEqualTo(asked.number());
        assertThat(hand.at(CONTRIBUTION_DUE.plusSeconds(1), late)).isEqualTo(late);
        assertThat(hand.wakeAt(late)).hasValue(DUE.minus(Duration.ofDays(2)));
    }

    @Test
    void whatWasGivenInTimeIsNeverLateAndWhatComesLateStaysMarked() {
        var given = SomeCase.after(asking(SomeCase.accepted()), new Command.Contribute("Đồng ý"), SomeCase.HELPER);
        var late = hand.at(CONTRIBUTION_DUE.plusSeconds(1), given);

        assertThat(late.cooperation())
                .extracting(Case.Cooperation::unit, Case.Cooperation::late)
                .containsExactlyInAnyOrder(tuple("NNS", false), tuple("VPS", true));
        var vps = new Caller.Staff("officer.vps", Set.of("OFFICER"), Set.of("VPS"));
        assertThat(SomeCase.after(late, new Command.Contribute("Muộn"), vps).cooperation())
                .allSatisfy(each -> assertThat(each.owed()).isFalse())
                .filteredOn(Case.Cooperation::late)
                .hasSize(1);
    }

    @Test
    void aContributionIsAwaitedWhileTheSenderIsAskedButNotAfterTheAnswer() {
        var asked = asking(SomeCase.accepted());
        var waiting = SomeCase.after(asked, SomeCase.asking(), OFFICER);
        var answered = SomeCase.after(asked, new Command.Resolve("Đã xong.", "SOLVED", List.of()), OFFICER);

        assertThat(hand.at(CONTRIBUTION_DUE.plusSeconds(1), waiting).cooperation())
                .allMatch(Case.Cooperation::late);
        assertThat(hand.at(CONTRIBUTION_DUE.plusSeconds(1), answered)).isEqualTo(answered);
    }

    @Test
    void nobodyIsAskedForYesterday() {
        var request = new Command.RequestCooperation(List.of("NNS"), "Ý kiến?", SomeCase.MONDAY);

        assertThat(SomeCase.refusal(SomeCase.accepted(), request, OFFICER, SomeCase.MONDAY.plusSeconds(1)))
                .isEqualTo(Outcome.Reason.DATE_PASSED);
    }

    @Test
    void aCaseNobodyAcceptedIsEscalatedBeforeItIsOverdue() {
        var assigned = SomeCase.assigned();
        var stage = assigned.clocks().stageDueAt();

        assertThat(hand.wakeAt(assigned)).hasValue(stage);
        assertThat(factsAfter(assigned, stage.plusSeconds(1))).containsExactly("escalated");
    }

    @Test
    void whatNobodyTriagedGoesUpTheSameLadder() {
        var waiting = SomeCase.inTriage();
        var stage = waiting.clocks().stageDueAt();
        assertThat(hand.wakeAt(waiting)).hasValue(stage);

        var late = hand.upTo(stage.plus(Duration.ofDays(3)), waiting);

        assertThat(late.steps().stream().map(Step::fact).filter(Fact.Escalated.class::isInstance))
                .containsExactly(
                        new Fact.Escalated("STAGE_LATE", "UNIT_HEAD"), new Fact.Escalated("STAGE_LATE", "LEADER"));
        assertThat(late.unit()).isNull();
    }

    @Test
    void afterDowntimeEverythingMissedIsDoneAtOnce() {
        assertThat(factsAfter(SomeCase.assigned(), DUE.plus(Duration.ofDays(30))))
                .containsExactly("escalated", "overdue", "escalated", "escalated");
    }

    @Test
    void whileTheSenderIsAskedTheClockSleeps() {
        var waiting = SomeCase.in(Status.AWAITING_SENDER);

        assertThat(factsAfter(waiting, DUE.plusSeconds(1))).isEmpty();
    }

    @Test
    void aQuestionNobodyAnswersComesBackToTheUnitAndThenToTheLeaderOnceEach() {
        var waiting = SomeCase.in(Status.AWAITING_SENDER);
        var end = SomeCase.DATES.patience(waiting, waiting.state().since());

        assertThat(hand.wakeAt(waiting)).hasValue(end);
        assertThat(factsAfter(waiting, end)).isEmpty();
        var silent = hand.at(end.plusSeconds(1), waiting);
        assertThat(silent.steps().getLast().fact()).isEqualTo(new Fact.Escalated("SENDER_SILENT", "UNIT_HEAD"));
        var leader = SomeCase.DATES.leader(waiting, end);
        assertThat(hand.wakeAt(silent)).hasValue(leader);
        var told = hand.at(leader.plusSeconds(1), silent);
        assertThat(told.steps().getLast().fact()).isEqualTo(new Fact.Escalated("SENDER_SILENT", "LEADER"));
        assertThat(hand.wakeAt(told)).hasValue(SomeCase.DATES.ceiling(told));
        assertThat(hand.at(SomeCase.DATES.ceiling(told), told)).isEqualTo(told);
    }

    @Test
    void whatIsLateStaysLateWhereItIsMerged() {
        var late = SomeCase.another();
        var target = SomeCase.accepted();
        var longer = target.with(target.clocks().due(DUE.plus(Duration.ofDays(20)), SomeCase.MONDAY));

        var joined = Joining.join(late, longer, DUE.plusSeconds(60));

        assertThat(joined.dueAt()).isEqualTo(late.dueAt());
        assertThat(factsAfter(joined, DUE.plusSeconds(120))).contains("overdue");
        assertThat(Joining.join(late, joined, DUE.plusSeconds(90))).isEqualTo(joined);
    }

    @Test
    void whatAnybodyExtendedPastTheCeilingIsToldToTheLeaderOnce() {
        var years = new Command.Extend("COMPLEX", "x", DUE.plus(Duration.ofDays(900)));
        var extended = SomeCase.after(SomeCase.accepted(), years, SomeCase.LEADER);
        var ceiling = SomeCase.DATES.ceiling(extended);

        assertThat(factsAfter(extended, ceiling)).isEmpty();
        var told = hand.at(ceiling.plusSeconds(1), extended);
        assertThat(told.steps().getLast().fact()).isEqualTo(new Fact.Escalated("CEILING", "LEADER"));
        assertThat(hand.at(ceiling.plusSeconds(2), told)).isEqualTo(told);
    }

    @Test
    void theCeilingIsMetByAnAnswerAndGivesWayToALaterTermOfTheLaw() {
        var reopened = SomeCase.in(Status.REOPENED);
        var complaint = SomeCase.complaint();
        var ceiling = SomeCase.DATES.ceiling(complaint);
        var later = ceiling.plus(Duration.ofDays(20));
        var longer = complaint.with(complaint.clocks().due(later, SomeCase.MONDAY));

        assertThat(ceilings(hand.upTo(SomeCase.DATES.ceiling(reopened).plusSeconds(60), reopened)))
                .isEmpty();
        assertThat(ceilings(hand.upTo(ceiling.plusSeconds(60), longer))).isEmpty();
        assertThat(ceilings(hand.upTo(later.plusSeconds(60), longer))).hasSize(1);
    }

    private static List<Fact> ceilings(Case matter) {
        return matter.steps().stream()
                .map(Step::fact)
                .filter(fact -> fact instanceof Fact.Escalated escalated && "CEILING".equals(escalated.reasonCode()))
                .toList();
    }

    @Test
    void aSuspensionIsNotForgotten() {
        var suspended = SomeCase.after(SomeCase.suspended(), SomeCase.command(Action.RECORD_NOTICE), SomeCase.OFFICER);
        var end = SomeCase.DATES.standstill(suspended, suspended.state().since());

        assertThat(hand.wakeAt(suspended)).hasValue(end);
        assertThat(factsAfter(suspended, end.plusSeconds(1))).containsExactly("escalated");
        assertThat(hand.upTo(end.plus(Duration.ofDays(9)), suspended)
                        .steps()
                        .getLast()
                        .fact())
                .isEqualTo(new Fact.Escalated("SUSPENDED_LONG", "LEADER"));
    }

    @Test
    void whileTheSenderOfAComplaintIsAskedItsClockGoesOn() {
        var asked = SomeCase.after(SomeCase.complaint(), SomeCase.asking(), SomeCase.OFFICER);

        assertThat(factsAfter(asked, asked.dueAt().plusSeconds(1))).contains("overdue");
    }

    @Test
    void silenceClosesAnAnsweredCaseWhenTheWaitIsOver() {
        var resolved = SomeCase.resolved();
        var end = SomeCase.DATES.closing(resolved);

        assertThat(hand.at(end, resolved)).isEqualTo(resolved);
        var closed = hand.at(end.plusSeconds(1), resolved);
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(hand.wakeAt(closed)).isEmpty();
    }

    @Test
    void whoHasSpokenOfTheAnswerIsNotTakenToBeSilent() {
        var resolved = SomeCase.resolved();
        var spoke = new FollowedUp(
                        new Followup("f-1", "MAILBOX", List.of()),
                        "Tôi chưa đồng ý",
                        resolved.changedAt().plusSeconds(60))
                .addedTo(resolved, SomeCase.LIFECYCLE);
        var later = spoke.changedAt().plus(Duration.ofDays(99));

        var head = hand.wakeAt(spoke).orElseThrow();
        assertThat(head).isEqualTo(SomeCase.DATES.acceptance(spoke, spoke.changedAt()));
        var told = hand.at(head.plusSeconds(1), spoke);
        assertThat(told.steps().getLast().fact()).isEqualTo(new Fact.Escalated("SENDER_SPOKE", "UNIT_HEAD"));
        var higher = hand.upTo(later, told);
        assertThat(higher.steps().getLast().fact()).isEqualTo(new Fact.Escalated("SENDER_SPOKE", "LEADER"));
        assertThat(hand.wakeAt(higher)).isEmpty();
        assertThat(higher.status()).isEqualTo(Status.RESOLVED);
        assertThat(Reopenings.refusal(higher, SomeCase.DATES, later)).isEmpty();
        assertThat(Reopenings.refusal(resolved, SomeCase.DATES, later)).contains(Outcome.Reason.TOO_LATE_TO_REOPEN);

        var looked = SomeCase.after(spoke, new Command.Note("Đã gọi lại"), OFFICER, later);
        assertThat(hand.wakeAt(looked))
                .hasValueSatisfying(wake -> assertThat(wake).isAfter(later));
    }

    @Test
    void anExtensionWakesTheClockAgain() {
        var late = hand.at(DUE.plusSeconds(1), SomeCase.accepted());
        var longer =
                SomeCase.after(late, new Command.Extend("COMPLEX", "x", null), OFFICER, DUE.plus(Duration.ofHours(1)));

        assertThat(longer.clocks().overdue()).isFalse();
        assertThat(hand.wakeAt(longer)).hasValue(longer.dueAt().minus(Duration.ofDays(2)));
    }

    /** A machine whose clock was set wrong for a while: what happened stays, in order, and happens once. */
    @Test
    void aClockThatJumpsForthAndBackActsOnceAndNeverBackwards() {
        var late = hand.at(DUE.plus(Duration.ofDays(400)), SomeCase.accepted());
        assertThat(hand.at(DUE.minus(Duration.ofDays(5)), late)).isEqualTo(late);
        assertThat(hand.at(DUE.plus(Duration.ofDays(400)), late)).isEqualTo(late);

        var noted = SomeCase.after(late, new Command.Note("x"), OFFICER, SomeCase.MONDAY.minus(Duration.ofDays(1000)));
        assertThat(noted.steps()).extracting(Step::at).isSorted();
        assertThat(noted.changedAt()).isEqualTo(late.changedAt());

        var answered = SomeCase.after(
                noted, new Command.Resolve("Xong", "SOLVED", List.of()), OFFICER, SomeCase.MONDAY.minusSeconds(1));
        assertThat(hand.at(SomeCase.MONDAY, answered)).isEqualTo(answered);
    }

    private static Case asking(Case matter) {
        var request = new Command.RequestCooperation(List.of("NNS", "VPS"), "Ý kiến?", CONTRIBUTION_DUE);
        return SomeCase.after(matter, request, OFFICER);
    }

    private List<String> factsAfter(Case matter, Instant now) {
        return hand.at(now, matter).steps().stream()
                .skip(matter.steps().size())
                .map(Step::fact)
                .map(Facts::name)
                .toList();
    }
}
