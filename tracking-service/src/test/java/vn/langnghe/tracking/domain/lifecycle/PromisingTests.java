package vn.langnghe.tracking.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.OFFICER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.after;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.refusal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Step;

class PromisingTests {

    @Test
    void whatIsPromisedInAnAnswerIsFollowedAsAnItemOfItsOwn() {
        var matter = SomeCase.promising();

        assertThat(matter.commitments()).singleElement().satisfies(promise -> {
            assertThat(promise.open()).isTrue();
            assertThat(promise.dueAt()).isEqualTo("2026-12-15T16:59:59Z");
        });
        assertThat(matter.steps().getLast().fact()).isEqualTo(new Fact.CommitmentMade(1, LocalDate.of(2026, 12, 15)));
    }

    @Test
    void aPromiseForYesterdayIsNone() {
        var yesterday = new Command.Resolve.Promise("x", LocalDate.of(2026, 11, 15));

        assertThat(refusal(
                        SomeCase.accepted(),
                        new Command.Resolve("x", "ANSWERED", List.of(yesterday)),
                        OFFICER,
                        SomeCase.MONDAY))
                .isEqualTo(Outcome.Reason.DATE_PASSED);
    }

    @Test
    void aPromiseKeptIsSettledForGood() {
        var kept = after(SomeCase.promising(), new Command.SettleCommitment(1, true, "Đã cấp"), OFFICER);

        assertThat(kept.commitments().getFirst().outcome()).isEqualTo(Commitment.Outcome.KEPT);
        assertThat(kept.commitments().getFirst().note()).isEqualTo("Đã cấp");
        assertThat(Action.allowed(kept, OFFICER)).doesNotContain(Action.SETTLE_COMMITMENT);
    }

    @Test
    void aPromiseMissedMayStillBeKeptLate() {
        var missed = after(SomeCase.promising(), new Command.SettleCommitment(1, false, "Thiếu phôi"), OFFICER);
        var kept = after(missed, new Command.SettleCommitment(1, true, ""), OFFICER);

        assertThat(kept.steps().stream().map(Step::fact))
                .endsWith(new Fact.CommitmentMissed(1), new Fact.CommitmentKept(1));
    }

    @Test
    void whatWasNeverPromisedCannotBeSettled() {
        assertThat(refusal(SomeCase.promising(), new Command.SettleCommitment(2, true, ""), OFFICER, SomeCase.MONDAY))
                .isEqualTo(Outcome.Reason.NO_SUCH_COMMITMENT);
    }

    @Test
    void promisesOfAnEarlierAnswerLiveOnWhenTheCaseIsReopened() {
        var reopened = after(SomeCase.promising(), new Command.Reopen("NOT_SOLVED", "Chưa"), SomeCase.SENDER);
        var again = after(
                after(reopened, new Command.Accept(), OFFICER),
                new Command.Resolve(
                        "Lại hẹn", "ANSWERED", List.of(new Command.Resolve.Promise("y", LocalDate.of(2026, 12, 20)))),
                OFFICER);

        assertThat(again.commitments()).extracting(Commitment::number).containsExactly(1, 2);
    }
}
