package vn.langnghe.tracking.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.MONDAY;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.OFFICER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.SENDER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.after;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

class LifecycleTests {

    private static final Instant DUE = Instant.parse("2026-11-26T16:59:59Z");
    private static final Instant DAYS_LATER = MONDAY.plus(Duration.ofDays(5));
    private static final Command REOPEN = new Command.Reopen("NOT_SOLVED", "Chưa");

    @Test
    void whatAUnitDeclinesAsNotItsOwnIsNobodysAgain() {
        var back = after(SomeCase.assigned(), new Command.Decline(Command.Decline.NOT_OURS, "Của NNS"), OFFICER);

        assertThat(back.status()).isEqualTo(Status.IN_TRIAGE);
        assertThat(back.unit()).isNull();
        assertThat(back.clocks().stageDueAt()).as("from when it was given back").isAfter(back.changedAt());
        assertThat(after(back, new Command.Transfer("NNS", "OTHER", "Đúng"), SomeCase.TRIAGE)
                        .unit())
                .isEqualTo("NNS");
    }

    @Test
    void whatNobodyHasSaidAKindOfIsPlacedAtTriageOnly() {
        var placing = new Command.Transfer("NNS", "OTHER", "Đúng");

        for (var who : List.of(SomeCase.TRIAGE, SomeCase.LEADER)) {
            assertThat(refusal(SomeCase.inTriage(), placing, who, at(1))).isEqualTo(Reason.TO_BE_PLACED);
            assertThat(Action.allowed(SomeCase.inTriage(), who)).doesNotContain(Action.TRANSFER);
        }
    }

    @Test
    void whatIsRestrictedAndNobodysIsForInspectorsToPassOn() {
        var back = after(SomeCase.restricted(), new Command.Decline(Command.Decline.NOT_OURS, "x"), SomeCase.INSPECTOR);

        assertThat(Action.allowed(back, SomeCase.TRIAGE)).isEmpty();
        assertThat(after(back, new Command.Transfer("TTS", "OTHER", "x"), SomeCase.INSPECTOR)
                        .unit())
                .isEqualTo("TTS");
    }

    @Test
    void whatCouldNotBeJoinedIsToldOnceAndStaysAtTriage() {
        var waiting = SomeCase.inTriage();
        var given = waiting.assignment();
        var second = new Assignment(
                2,
                null,
                List.of(),
                given.kind(),
                given.component(),
                given.planItem(),
                false,
                "NORMAL",
                "PERSON",
                1,
                List.of(),
                List.of());
        var other = new Routed.Verdict.DuplicateOf("0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a12-1");
        var refused = new Routed(waiting.feedbackId(), 1, waiting.item(), second, other, "triage").notJoined();

        var after = refused.applyTo(waiting, at(1), SomeCase.DATES);

        assertThat(after.status()).isEqualTo(Status.IN_TRIAGE);
        assertThat(after.steps().getLast().fact()).isInstanceOf(Fact.Reopened.class);
        assertThat(refused.applyTo(after, at(2), SomeCase.DATES)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLAINT, UNSIGNED, ALREADY_ANSWERED",
        "PETITION, ALREADY_ANSWERED, UNSIGNED",
        "QUESTION, NOTHING_TO_EXAMINE, NO_GROUNDS",
        "REGULATION_FEEDBACK, NOT_ELIGIBLE, TIME_LIMIT_PASSED"
    })
    void aMatterIsRefusedOnAGroundOfItsKindAlone(Kind kind, String ground, String another) {
        var assigned = SomeCase.open("DKKD", kind, false);

        assertThat(after(assigned, new Command.Decline(ground, "x"), OFFICER).status())
                .isEqualTo(Status.DECLINED);
        assertThat(refusal(assigned, new Command.Decline(another, "x"), OFFICER, DAYS_LATER))
                .isEqualTo(Reason.NO_SUCH_GROUND);
    }

    @Test
    void passingAComplaintOnDoesNotRenewItsTerm() {
        var complaint = SomeCase.complaint();
        var passedOn = after(complaint, new Command.Transfer("NNS", "OTHER", "x"), OFFICER, DAYS_LATER);

        var again = after(passedOn, new Command.Accept(), SomeCase.HELPER, DAYS_LATER);

        assertThat(again.dueAt()).isEqualTo(complaint.dueAt());
    }

    @Test
    void theLawGivesTheOfficeItsDaysFromReceiptWhicheverRoomHasIt() {
        var received = SomeCase.open("DKKD", Kind.COMPLAINT, false);
        var ordinary = SomeCase.assigned();
        var transfer = new Command.Transfer("NNS", "OTHER", "x");

        assertThat(after(received, transfer, OFFICER, DAYS_LATER).clocks().stageDueAt())
                .isEqualTo(received.clocks().stageDueAt());
        assertThat(after(ordinary, transfer, OFFICER, DAYS_LATER).clocks().stageDueAt())
                .isAfter(ordinary.clocks().stageDueAt());
    }

    @Test
    void aFindingDoesNotTakeBackATermSetByHand() {
        var agreed = MONDAY.plus(Duration.ofDays(15));
        var extended = after(SomeCase.accepted(), new Command.Extend("OTHER", "x", agreed), OFFICER);

        assertThat(after(extended, SomeCase.command(Action.ASSESS), OFFICER).dueAt())
                .isEqualTo(agreed);
    }

    @Test
    void aCaseIsForwardedOnce() {
        var back = after(SomeCase.in(Status.FORWARDED), new Command.Note("Họ trả lại"), OFFICER)
                .with((State) new State.Assigned(MONDAY));

        assertThat(refusal(back, new Command.Forward("SCT", "OTHER", "x"), OFFICER, MONDAY))
                .isEqualTo(Reason.ALREADY_FORWARDED);
    }

    @Test
    void whatWasForwardedIsNeverClosedAsIfItHadBeenAnswered() {
        var forwarded = SomeCase.in(Status.FORWARDED);

        for (var caller : List.of(SENDER, OFFICER)) {
            assertThat(refusal(forwarded, new Command.Close("Đã rõ"), caller, DAYS_LATER))
                    .isEqualTo(Reason.NOT_IN_THIS_STATUS);
        }
        var closedBefore = forwarded.with((State) new State.Closed(DAYS_LATER, State.ClosedBy.SENDER));
        assertThat(closedBefore.leadsToAnAnswer()).isFalse();
        assertThat(SomeCase.in(Status.CLOSED).leadsToAnAnswer()).isTrue();
    }

    @Test
    void daysOfWaitingForTheSenderDoNotCount() {
        var asked = after(SomeCase.accepted(), SomeCase.asking(), OFFICER, at(2));
        var answered = after(asked, new Command.ProvideInformation("!"), SENDER, at(5));

        assertThat(SomeCase.accepted().dueAt()).isEqualTo(DUE);
        assertThat(asked.late(at(30))).isFalse();
        assertThat(answered.dueAt()).isEqualTo(DUE.plus(Duration.ofDays(3)));
        assertThat(answered.clocks().pausedUntil(at(9))).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void anExtensionIsWhatTheRulesAllowAndNoMore() {
        var once = after(SomeCase.accepted(), new Command.Extend("COMPLEX", "x", null), OFFICER, at(1));
        var twice = after(once, new Command.Extend("COMPLEX", "x", null), OFFICER, at(2));

        assertThat(once.dueAt()).isEqualTo(DUE.plus(Duration.ofDays(10)));
        assertThat(twice.dueAt()).isEqualTo(DUE.plus(Duration.ofDays(20)));
        assertThat(refusal(twice, new Command.Extend("COMPLEX", "x", null), OFFICER, at(3)))
                .isEqualTo(Reason.EXTENDED_TOO_OFTEN);
        assertThat(refusal(once, new Command.Extend("COMPLEX", "x", DUE), OFFICER, at(3)))
                .isEqualTo(Reason.DATE_NOT_LATER);
    }

    @Test
    void theLawsOwnExtensionsCannotBeStretched() {
        var denunciation = SomeCase.open("DKKD", Kind.DENUNCIATION, false);
        var accepted = after(denunciation, new Command.Accept(), OFFICER, at(3));
        var complex = after(accepted, SomeCase.command(Action.ASSESS), OFFICER, at(3));

        assertThat(accepted.dueAt()).isEqualTo(DUE.plus(Duration.ofDays(3)));
        var decision = new Command.Decision("21/QĐ-STC", DueDates.day(at(4)), "COMPLEX");
        assertThat(refusal(complex, new Command.Extend("COMPLEX", "x", at(90), decision), OFFICER, at(4)))
                .isEqualTo(Reason.LATER_THAN_THE_LAW);
    }

    @Test
    void whatTheHouseAllowsOnlyItsLeaderStretches() {
        var accepted = SomeCase.accepted();
        var years = new Command.Extend("COMPLEX", "x", at(900));

        assertThat(refusal(accepted, years, OFFICER, at(3))).isEqualTo(Reason.LATER_THAN_THE_LAW);
        assertThat(after(accepted, years, SomeCase.LEADER, at(3)).dueAt()).isEqualTo(at(900));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLAINT", "DENUNCIATION"})
    void whatWasTakenUpUnderItsLawIsNotRefusedAnyMore(Kind kind) {
        var received = SomeCase.open("DKKD", kind, false);
        var refused = new Command.Decline(kind == Kind.COMPLAINT ? "UNSIGNED" : "NOTHING_TO_GO_BY", "x");
        var accepted = after(received, new Command.Accept(), OFFICER, at(1));

        assertThat(after(received, refused, OFFICER, at(1)).status()).isEqualTo(Status.DECLINED);
        assertThat(refusal(accepted, refused, OFFICER, at(2))).isEqualTo(Reason.ENDS_BY_DECISION);
        assertThat(after(accepted, new Command.Decline(Command.Decline.NOT_OURS, "x"), OFFICER, at(2))
                        .status())
                .isEqualTo(Status.IN_TRIAGE);
    }

    @Test
    void aQuestionDoesNotStopTheClockOfALaw() {
        var complaint = after(SomeCase.open("DKKD", Kind.COMPLAINT, false), new Command.Accept(), OFFICER, at(1));

        var asked = after(complaint, SomeCase.asking(), OFFICER, at(2));

        assertThat(asked.status()).isEqualTo(Status.AWAITING_SENDER);
        assertThat(asked.clocks().paused()).isFalse();
        assertThat(asked.late(at(20))).isTrue();
        var answered = after(asked, new Command.ProvideInformation("Đây"), SENDER, at(5));
        assertThat(answered.status()).isEqualTo(Status.ACCEPTED);
        assertThat(answered.dueAt()).isEqualTo(complaint.dueAt());
    }

    @Test
    void anOfficerSaysHowTheSenderAgreedAndNotForSeveral() {
        var several = Joining.join(SomeCase.another(), SomeCase.resolved(), at(1));

        assertThat(refusal(several, new Command.Close("Đã gọi"), OFFICER, at(2)))
                .isEqualTo(Reason.FOR_SEVERAL);
    }

    @Test
    void thirtyDaysIsStillInTimeToReopen() {
        var resolved = SomeCase.resolved();

        assertThat(after(resolved, REOPEN, SENDER, resolved.changedAt().plus(Duration.ofDays(30)))
                        .status())
                .isEqualTo(Status.REOPENED);
    }

    @Test
    void oneSecondLaterIsTooLate() {
        var resolved = SomeCase.resolved();
        var late =
                SomeCase.DATES.reopenableUntil(resolved, resolved.changedAt()).plusSeconds(1);

        assertThat(refusal(resolved, REOPEN, SENDER, late)).isEqualTo(Reason.TOO_LATE_TO_REOPEN);
    }

    @Test
    void theThirdReopeningIsRefused() {
        var matter = SomeCase.resolved();
        for (var time = 0; time < 2; time++) {
            matter = after(matter, REOPEN, SENDER);
            matter = after(matter, new Command.Accept(), OFFICER);
            matter = after(matter, new Command.Resolve("Lại xong.", "SOLVED", List.of()), OFFICER);
        }

        assertThat(refusal(matter, REOPEN, SENDER, matter.changedAt())).isEqualTo(Reason.REOPENED_TOO_OFTEN);
    }

    @Test
    void oneAnswerIsRatedOnce() {
        var rated = after(SomeCase.resolved(), new Command.Rate(4, null, null, null, ""), SENDER);

        assertThat(refusal(rated, new Command.Rate(1, null, null, null, ""), SENDER, rated.changedAt()))
                .isEqualTo(Reason.RATED_ALREADY);
        var closed = after(rated, new Command.Close(""), SENDER, DAYS_LATER);
        assertThat(refusal(closed, new Command.Rate(1, null, null, null, ""), SENDER, closed.changedAt()))
                .isEqualTo(Reason.RATED_ALREADY);
    }

    @Test
    void aSecondAnswerIsRatedAnew() {
        var rated = after(SomeCase.resolved(), new Command.Rate(1, null, null, null, ""), SENDER);
        var accepted = after(after(rated, REOPEN, SENDER, at(1)), new Command.Accept(), OFFICER, at(2));
        var again = after(accepted, new Command.Resolve("Lại xong.", "SOLVED", List.of()), OFFICER, at(3));

        assertThat(after(again, new Command.Rate(5, null, null, null, ""), SENDER, at(4))
                        .rating()
                        .stars())
                .isEqualTo(5);
    }

    @Test
    void everyUnitAskedHasItsOwnStepAndOwesItsPart() {
        var asked = after(
                SomeCase.accepted(), new Command.RequestCooperation(List.of("NNS", "VPS"), "Ý kiến?", null), OFFICER);
        var given = after(asked, new Command.Contribute("Đồng ý"), SomeCase.HELPER);

        assertThat(asked.number()).isEqualTo(SomeCase.accepted().number() + 2);
        assertThat(given.cooperation())
                .filteredOn(Case.Cooperation::owed)
                .singleElement()
                .satisfies(owing -> assertThat(owing.unit()).isEqualTo("VPS"));
    }

    @Test
    void anAdviceIsOpenUntilTheProvinceHasAnsweredAlsoAfterTheSenderHas() {
        var advised = after(SomeCase.accepted(), new Command.AdviseProvince("Tham mưu"), OFFICER, at(1));
        var resolved = after(advised, new Command.Resolve("Xong.", "ANSWERED", List.of()), OFFICER, at(2));
        var answered = after(resolved, new Command.RecordProvinceAnswer("Đồng ý"), SomeCase.LEADER, at(3));

        assertThat(resolved.adviceOpenSince()).hasValue(at(1));
        assertThat(answered.adviceOpenSince()).isEmpty();
        assertThat(answered.status()).isEqualTo(Status.RESOLVED);
        assertThat(answered.steps().getLast().words()).isEqualTo("Đồng ý");
        assertThat(answered.steps().getLast().audience()).isEqualTo(Step.Audience.STAFF);
    }

    @Test
    void whatWaitsForAHigherBodyIsStillOwedByItsUnit() {
        var passedUp = new Command.Resolve("Đã báo cáo tỉnh.", Command.Resolve.PROPOSED_HIGHER, List.of());
        var answer = new Command.RecordProvinceAnswer("Đồng ý");

        var waiting = after(SomeCase.accepted(), passedUp, OFFICER, at(1));

        assertThat(waiting.status()).isEqualTo(Status.ACCEPTED);
        assertThat(waiting.answer()).isNull();
        assertThat(waiting.dueAt()).isEqualTo(DUE);
        assertThat(waiting.steps().getLast().audience()).isEqualTo(Step.Audience.EVERYONE_CONCERNED);
        assertThat(new ClockHand(SomeCase.LIFECYCLE).upTo(at(9), waiting).status())
                .isEqualTo(Status.ACCEPTED);
        assertThat(Action.allowed(waiting, SENDER)).doesNotContain(Action.CLOSE, Action.RATE, Action.REOPEN);
        assertThat(Action.allowed(waiting, OFFICER)).contains(Action.RECORD_PROVINCE_ANSWER, Action.ADVISE_PROVINCE);
        var heard = after(waiting, answer, OFFICER, at(12));
        assertThat(Action.allowed(heard, OFFICER))
                .contains(Action.RESOLVE)
                .doesNotContain(Action.RECORD_PROVINCE_ANSWER);
    }

    @Test
    void oneAdviceIsOpenAtATime() {
        var advice = new Command.AdviseProvince("Tham mưu");
        var answer = new Command.RecordProvinceAnswer("Đồng ý");
        var advised = after(SomeCase.accepted(), advice, OFFICER, at(1));
        var answered = after(advised, answer, OFFICER, at(2));

        assertThat(refusal(SomeCase.accepted(), answer, OFFICER, at(1))).isEqualTo(Reason.NOT_IN_THIS_STATUS);
        assertThat(refusal(advised, advice, OFFICER, at(2))).isEqualTo(Reason.NOT_IN_THIS_STATUS);
        assertThat(refusal(advised, answer, SomeCase.HELPER, at(2))).isEqualTo(Reason.NOT_YOURS);
        assertThat(refusal(answered, answer, OFFICER, at(3))).isEqualTo(Reason.NOT_IN_THIS_STATUS);
        assertThat(after(answered, advice, OFFICER, at(3)).adviceOpenSince()).hasValue(at(3));
    }

    @Test
    void whatIsRestrictedIsNeverPublished() {
        var inspector = SomeCase.INSPECTOR;
        var accepted = after(SomeCase.restricted(), new Command.Accept(), inspector);
        var resolved = after(accepted, new Command.Resolve("Đã xử lý", "ANSWERED", List.of()), inspector);

        assertThat(refusal(
                        resolved,
                        new Command.Publish("a", "b", true, List.of(), "Đồng ý qua điện thoại"),
                        inspector,
                        MONDAY))
                .isEqualTo(Reason.CONFIDENTIAL);
    }

    @Test
    void stepsNeverGoBackInTime() {
        var accepted = SomeCase.accepted();
        var noted = after(accepted, new Command.Note("x"), OFFICER, MONDAY.minus(Duration.ofDays(400)));

        assertThat(noted.changedAt()).isEqualTo(accepted.changedAt());
    }

    @Test
    void everyFactHasAName() {
        assertThat(vn.langnghe.tracking.domain.Facts.NAMES.keySet())
                .containsExactlyInAnyOrder((Class<? extends Fact>[]) Fact.class.getPermittedSubclasses());
    }

    private static Instant at(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }
}
