package vn.langnghe.tracking.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.CLERK;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.INSPECTOR;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.MONDAY;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.OFFICER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.SENDER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.after;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.command;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.complaint;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.open;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Circle;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.deadline.Kind;

class WithdrawalTests {

    private static final Command WITHDRAW = new Command.Withdraw("BY_SENDER", "Tôi không theo nữa");

    @Test
    void whoTookHisPartBackHasDoneSoWhereverItIsMerged() {
        var merged = SomeCase.accepted();
        var left = merged.with(merged.circle()
                .with(new Circle.Joined("third-1", "third", List.of()))
                .withdrawing("own"));

        var target = Joining.join(left, SomeCase.another(), SomeCase.MONDAY);

        assertThat(new Caller.Sender().from(left.id()).withdrewFrom(target)).isTrue();
        assertThat(new Caller.Sender().withdrewFrom(target)).isFalse();
        assertThat(Joining.join(left, target, SomeCase.MONDAY)).isEqualTo(target);
    }

    @Test
    void anAcceptedComplaintGoesOnUntilTheDecisionThatEndsIt() {
        var withdrawn = after(complaint(), WITHDRAW, SENDER);

        assertThat(withdrawn.status()).isEqualTo(Status.ACCEPTED);
        assertThat(withdrawn.withdrawalOpenSince()).contains(withdrawn.changedAt());
        assertThat(withdrawn.dueAt()).isEqualTo(complaint().dueAt());
        assertThat(Action.allowed(withdrawn, OFFICER)).contains(Action.TERMINATE);

        var ended = after(withdrawn, command(Action.TERMINATE), OFFICER);

        assertThat(ended.status()).isEqualTo(Status.TERMINATED);
        assertThat(ended.withdrawalOpenSince()).isEmpty();
    }

    @Test
    void itIsTakenBackOnceOnly() {
        var withdrawn = after(complaint(), WITHDRAW, SENDER);

        for (var caller : Set.of(SENDER, CLERK, OFFICER)) {
            assertThat(Action.allowed(withdrawn, caller)).doesNotContain(Action.WITHDRAW);
        }
    }

    @Test
    void aComplaintNobodyHasAcceptedEndsAtOnce() {
        assertThat(after(open("DKKD", Kind.COMPLAINT, false), WITHDRAW, SENDER).status())
                .isEqualTo(Status.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"DENUNCIATION", "SUSPECTED_DENUNCIATION"})
    void somebodyLooksAtADenunciationWhateverItsSenderWantsNow(Kind kind) {
        var withdrawn = after(open("TTS", kind, true), WITHDRAW, SENDER);

        assertThat(withdrawn.status()).isEqualTo(Status.ASSIGNED);
        assertThat(after(withdrawn, new Command.Accept(), INSPECTOR).withdrawalOpenSince())
                .isPresent();
    }

    @Test
    void whatMayBeADenunciationIsLookedAtBeforeAnybodyKnows() {
        var hidden = open(null, null, true);

        var withdrawn = after(hidden, WITHDRAW, SENDER);

        assertThat(withdrawn.status()).isEqualTo(Status.IN_TRIAGE);
        assertThat(withdrawn.withdrawalOpenSince()).isPresent();
    }

    @Test
    void whatNoLawDecidesOnEndsOnceTheInspectorHasLooked() {
        var withdrawn = after(open("TTS", Kind.PETITION, true), WITHDRAW, SENDER);

        assertThat(withdrawn.status()).isEqualTo(Status.ASSIGNED);
        assertThat(SomeCase.refusal(withdrawn, WITHDRAW, SENDER, MONDAY)).isEqualTo(Outcome.Reason.NOT_YOURS);
        assertThat(Action.allowed(withdrawn, SENDER)).doesNotContain(Action.WITHDRAW);
        assertThat(after(withdrawn, WITHDRAW, INSPECTOR).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void aDenunciationIsSettledAllTheSameWhereThereAreSignsOfAViolation() {
        var accepted = after(open("TTS", Kind.DENUNCIATION, true), new Command.Accept(), INSPECTOR);
        var withdrawn = after(accepted, WITHDRAW, SENDER);

        assertThat(Action.allowed(withdrawn, INSPECTOR)).contains(Action.RESOLVE, Action.TERMINATE);
    }

    @Test
    void whatTheSenderWasAskedIsAskedNoLonger() {
        var asked = after(complaint(), SomeCase.asking(), OFFICER);

        var withdrawn = after(asked, WITHDRAW, SENDER, MONDAY.plus(Duration.ofDays(2)));

        assertThat(withdrawn.status()).isEqualTo(Status.ACCEPTED);
        assertThat(withdrawn.clocks().paused()).isFalse();
        assertThat(lastFact(withdrawn)).isEqualTo(new Fact.WithdrawalReceived("BY_SENDER", withdrawn.dueAt()));
    }

    @Test
    void aSuspendedComplaintStandsUntilItIsEnded() {
        var withdrawn = after(SomeCase.suspended(), WITHDRAW, CLERK);

        assertThat(withdrawn.status()).isEqualTo(Status.SUSPENDED);
        assertThat(withdrawn.clocks().paused()).isTrue();
        assertThat(Action.allowed(withdrawn, OFFICER)).contains(Action.TERMINATE);
    }

    @Test
    void oneOfSeveralTakesBackNothingOfTheOthers() {
        var joined = Joining.join(SomeCase.another(), SomeCase.accepted(), MONDAY.plusSeconds(7200));

        var withdrawn = after(joined, WITHDRAW, SENDER, MONDAY.plusSeconds(7300));

        assertThat(withdrawn.status()).isEqualTo(Status.ACCEPTED);
        assertThat(withdrawn.withdrawalOpenSince()).isEmpty();
        var answered = Joining.join(SomeCase.another(), SomeCase.resolved(), MONDAY.plusSeconds(7200));
        assertThat(SomeCase.refusal(answered, command(Action.CLOSE), SENDER, MONDAY.plusSeconds(7300)))
                .isEqualTo(Outcome.Reason.FOR_SEVERAL);
    }

    /** One of five hundred called: whoever writes it down takes back nothing for the others either. */
    @ParameterizedTest
    @MethodSource("staff")
    void whoeverRecordsItForOneOfSeveral(Caller staff) {
        var joined = Joining.join(SomeCase.another(), SomeCase.accepted(), MONDAY.plusSeconds(7200));

        var withdrawn = after(joined, WITHDRAW, staff, MONDAY.plusSeconds(7300));

        assertThat(withdrawn.status()).isEqualTo(Status.ACCEPTED);
        assertThat(lastFact(withdrawn))
                .isEqualTo(new Fact.WithdrawalReceived(Fact.WithdrawalReceived.ONE_OF_SEVERAL, withdrawn.dueAt()));
    }

    @Test
    void onlyTheUnitSaysThatAllHaveTakenItBack() {
        var joined = Joining.join(SomeCase.another(), SomeCase.accepted(), MONDAY.plusSeconds(7200));
        var all = new Command.Withdraw(Command.Withdraw.ALL_SENDERS, "Cả hai đã gọi điện");

        assertThat(after(joined, all, OFFICER, MONDAY.plusSeconds(7300)).status())
                .isEqualTo(Status.WITHDRAWN);
        assertThat(after(joined, all, CLERK, MONDAY.plusSeconds(7300)).status()).isEqualTo(Status.ACCEPTED);
    }

    static Stream<Caller> staff() {
        return Stream.of(OFFICER, CLERK);
    }

    @Test
    void theLastOfSeveralTakesItBackForAll() {
        var joined = Joining.join(SomeCase.another(), SomeCase.accepted(), MONDAY);
        var other = new Caller.Sender().from(SomeCase.another().id());

        var last = after(after(joined, WITHDRAW, SENDER), WITHDRAW, other);

        assertThat(last.status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void theLastOfSeveralEndsNothingTheLawDecides() {
        var joined = Joining.join(SomeCase.another(), complaint(), MONDAY);
        var other = new Caller.Sender().from(SomeCase.another().id());

        var last = after(after(joined, WITHDRAW, other), WITHDRAW, SENDER);

        assertThat(last.status()).isEqualTo(Status.ACCEPTED);
        assertThat(last.withdrawalOpenSince()).isPresent();
    }

    @Test
    void aGroupThatWasMergedIsLeftOnlyWithTheLastOfItsMembers() {
        var group = new Circle.Joined("group-1", "group", List.of("m1", "m2"));
        var joined = SomeCase.accepted();
        var matter = joined.with(joined.circle().with(group));
        for (var code : List.of("m1", "m2", "group-1")) {
            matter = after(matter, WITHDRAW, new Caller.Sender(code, "group-1"));
            assertThat(matter.status()).isEqualTo(Status.ACCEPTED);
        }

        assertThat(after(matter, WITHDRAW, SENDER).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void whoJoinsWhatWasTakenBackStillWantsIt() {
        var withdrawn = after(complaint(), WITHDRAW, SENDER);

        var joined = Joining.join(SomeCase.another(), withdrawn, MONDAY.plusSeconds(7200));

        assertThat(joined.withdrawalOpenSince()).isEmpty();
    }

    @Test
    void whoSpeaksBeforeTheMergeIsKnownTakesBackNothingOfAnothers() {
        var withdrawn = after(SomeCase.accepted(), WITHDRAW, new Caller.Sender().from("another-1"));

        assertThat(withdrawn.status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void whatIsReopenedIsNoLongerWithdrawn() {
        var resolved = after(after(complaint(), WITHDRAW, SENDER), command(Action.RESOLVE), OFFICER);

        var again = after(resolved, command(Action.REOPEN), OFFICER);

        assertThat(again.withdrawalOpenSince()).isEmpty();
        assertThat(Action.allowed(again, SENDER)).contains(Action.WITHDRAW);
    }

    private static Fact lastFact(Case matter) {
        return matter.steps().getLast().fact();
    }
}
