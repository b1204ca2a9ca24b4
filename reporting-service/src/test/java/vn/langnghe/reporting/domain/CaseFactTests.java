package vn.langnghe.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.report.ShippedCalendar;

/** Times are UTC: 01:00Z is 08:00 in Lạng Sơn. Monday 2 to Friday 6 November 2026 are working days. */
class CaseFactTests {

    private static final WorkingTime OFFICE = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void theWayToTheAnswerIsMeasuredInOfficeHoursWithoutTheTimeTheSenderTook() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-16T16:59:59Z")
                .at("2026-11-02T02:00:00Z", StepKind.ACCEPTED, Status.ACCEPTED)
                .at("2026-11-03T01:00:00Z", StepKind.INFORMATION_REQUESTED, Status.AWAITING_SENDER)
                .at("2026-11-05T01:00:00Z", StepKind.INFORMATION_PROVIDED, Status.ACCEPTED)
                .at("2026-11-05T03:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(fact.officeMinutes(fact.answeredAt())).isEqualTo(8 * 60 + 2 * 60);
        assertThat(fact.grossMinutes(fact.answeredAt())).isEqualTo(74 * 60);
        assertThat(fact.pausedMinutes(fact.answeredAt())).isEqualTo(48 * 60);
        assertThat(fact.stageMinutes(Stage.SENDER)).isEqualTo(16 * 60);
        assertThat(fact.stageMinutes(Stage.ACCEPTANCE)).isEqualTo(60);
        assertThat(fact.stageMinutes(Stage.TRIAGE)).isNull();
        assertThat(fact.answeredLate()).contains(false);
    }

    @Test
    void theTimeOfASuspensionIsPausedAndNobodysStage() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("TTS", "2026-11-16T16:59:59Z")
                .at("2026-11-02T02:00:00Z", StepKind.ACCEPTED, Status.ACCEPTED)
                .at("2026-11-03T01:00:00Z", StepKind.SUSPENDED, Status.SUSPENDED)
                .at("2026-11-03T02:00:00Z", StepKind.NOTED, Status.SUSPENDED)
                .at("2026-11-05T01:00:00Z", StepKind.RESUMED, Status.ACCEPTED)
                .at("2026-11-05T03:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(fact.officeMinutes(fact.answeredAt())).isEqualTo(8 * 60 + 2 * 60);
        assertThat(fact.pausedMinutes(fact.answeredAt())).isEqualTo(48 * 60);
        assertThat(fact.stageMinutes(Stage.SENDER)).isNull();
        assertThat(fact.stageMinutes(Stage.WORK)).isEqualTo(7 * 60 + 2 * 60);
    }

    @Test
    void aSuspensionDecidedBeforeWhatWasToldInBetweenBeginsWithThat() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("TTS", "2026-11-05T16:59:59Z")
                .at("2026-11-04T01:00:00Z", StepKind.NOTED, Status.ACCEPTED)
                .at("2026-11-02T17:00:00Z", StepKind.SUSPENDED, Status.SUSPENDED)
                .fact(OFFICE);

        assertThat(fact.stoppedAt()).contains(Instant.parse("2026-11-04T01:00:00Z"));
        assertThat(fact.spells()).isEmpty();
    }

    @Test
    void theLastMomentIsInTimeAndTheNextIsLate() {
        assertThat(answered("2026-11-06T10:00:00Z").answeredLate()).contains(false);
        assertThat(answered("2026-11-06T10:00:01Z").answeredLate()).contains(true);
    }

    private static CaseFact answered(String when) {
        return Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-06T10:00:00Z")
                .at(when, StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);
    }

    @Test
    void latenessBelongsToTheUnitThatHeldTheCaseWhenItsDeadlinePassed() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-04T10:00:00Z")
                .moved("2026-11-05T01:00:00Z", StepKind.TRANSFERRED, Status.ASSIGNED, "NNS")
                .at("2026-11-06T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(fact.unit()).contains("NNS");
        assertThat(fact.holder()).contains("DKKD");
    }

    @Test
    void onlyAChangeOfUnitIsAHandOff() {
        var misrouted = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", null)
                .moved("2026-11-03T01:00:00Z", StepKind.DECLINED, Status.IN_TRIAGE, null)
                .moved("2026-11-03T02:00:00Z", StepKind.TRANSFERRED, Status.ASSIGNED, "NNS");
        assertThat(misrouted.fact(OFFICE).handOffs()).isEqualTo(1);

        var refused = Told.of(2, "2026-11-02T01:00:00Z")
                .opened("DKKD", null)
                .at("2026-11-03T01:00:00Z", StepKind.DECLINED, Status.DECLINED);
        assertThat(refused.fact(OFFICE).handOffs()).isZero();

        var placed = Told.of(3, "2026-11-02T01:00:00Z")
                .opened(null, null)
                .moved("2026-11-03T01:00:00Z", StepKind.TRANSFERRED, Status.ASSIGNED, "NNS");
        assertThat(placed.fact(OFFICE).handOffs()).isZero();
    }

    @Test
    void whatRunsOutAtTriageIsLateWithNobody() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-04T10:00:00Z")
                .moved("2026-11-03T01:00:00Z", StepKind.DECLINED, Status.IN_TRIAGE, null)
                .fact(OFFICE);

        assertThat(fact.unit()).isEmpty();
        assertThat(fact.holder()).isEmpty();
    }

    @Test
    void aPauseAfterTheFirstAnswerIsNoPartOfTheWayToIt() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", null)
                .at("2026-11-02T11:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .at("2026-11-04T01:00:00Z", StepKind.REOPENED, Status.REOPENED)
                .at("2026-11-04T02:00:00Z", StepKind.INFORMATION_REQUESTED, Status.AWAITING_SENDER)
                .at("2026-11-08T02:00:00Z", StepKind.INFORMATION_PROVIDED, Status.ACCEPTED)
                .fact(OFFICE);

        assertThat(fact.pausedMinutes(fact.answeredAt())).isZero();
    }

    @Test
    void anExtensionAfterTheAnswerExcusesNothing() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-04T10:00:00Z")
                .at("2026-11-05T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .due("2026-11-06T01:00:00Z", StepKind.REOPENED, Status.REOPENED, "2026-12-04T10:00:00Z")
                .fact(OFFICE);

        assertThat(fact.answeredLate()).contains(true);
    }

    @Test
    void anExtensionGivenOnceTheTermHadRunOutExcusesNothing() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-04T10:00:00Z")
                .moved("2026-11-05T01:00:00Z", StepKind.TRANSFERRED, Status.ASSIGNED, "NNS")
                .due("2026-11-06T01:00:00Z", StepKind.EXTENDED, Status.ACCEPTED, "2026-12-04T10:00:00Z")
                .at("2026-11-20T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(fact.answeredLate()).contains(true);
        assertThat(fact.holder()).contains("DKKD");
    }

    @Test
    void aTermThatRanOutAtTriageIsNotTheUnitsOnceItHasItsOwn() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened(null, "2026-11-03T10:00:00Z")
                .moved("2026-11-05T01:00:00Z", StepKind.NOTED, Status.IN_TRIAGE, "NNS")
                .due("2026-11-05T01:00:00Z", StepKind.ASSIGNED, Status.ASSIGNED, "2026-11-20T10:00:00Z")
                .at("2026-11-10T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(fact.answeredLate()).contains(false);
        assertThat(fact.holder()).contains("NNS");
    }

    @Test
    void whatWasOnlyProposedToSomebodyAboveIsNotAnswered() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-10T10:00:00Z")
                .coded("2026-11-04T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED, Step.INTERIM)
                .at("2026-11-12T01:00:00Z", StepKind.CLOSED, Status.CLOSED)
                .fact(OFFICE);

        assertThat(fact.answeredAt()).isEmpty();
        assertThat(fact.answeredLate()).isEmpty();
        assertThat(fact.standing()).isEqualTo(Status.Standing.REFERRED);
    }

    @Test
    void whatWasSentOnIsNotResolvedByBeingClosed() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-10T10:00:00Z")
                .at("2026-11-04T01:00:00Z", StepKind.FORWARDED, Status.FORWARDED)
                .at("2026-11-05T01:00:00Z", StepKind.CLOSED, Status.CLOSED)
                .fact(OFFICE);

        assertThat(fact.standing()).isEqualTo(Status.Standing.FORWARDED);
        assertThat(fact.closedAt()).isEmpty();
    }

    @Test
    void anAnswerGivenAnewIsNotPublicBecauseTheOneBeforeWas() {
        var published = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", null)
                .at("2026-11-03T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .at("2026-11-04T01:00:00Z", StepKind.PUBLISHED, Status.RESOLVED);
        assertThat(published.fact(OFFICE).isPublic()).isTrue();

        published
                .at("2026-11-05T01:00:00Z", StepKind.REOPENED, Status.REOPENED)
                .at("2026-11-06T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED);
        assertThat(published.fact(OFFICE).isPublic()).isFalse();
    }

    @Test
    void aJoiningRefusedOrUndoneIsNoReopening() {
        var answered = Told.of(1, "2026-11-02T01:00:00Z")
                .opened(null, null)
                .because("2026-11-02T02:00:00Z", StepKind.REOPENED, Status.IN_TRIAGE, "MERGE_UNDONE")
                .at("2026-11-02T03:00:00Z", StepKind.MERGED, Status.MERGED)
                .because("2026-11-02T04:00:00Z", StepKind.REOPENED, Status.IN_TRIAGE, "MERGE_UNDONE")
                .moved("2026-11-03T01:00:00Z", StepKind.ASSIGNED, Status.ASSIGNED, "DKKD")
                .at("2026-11-04T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED);
        assertThat(answered.fact(OFFICE).reopenings()).isZero();

        answered.because("2026-11-05T01:00:00Z", StepKind.REOPENED, Status.REOPENED, "NOT_SOLVED")
                .at("2026-11-06T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .at("2026-11-07T01:00:00Z", StepKind.REOPENED, Status.REOPENED);
        assertThat(answered.fact(OFFICE).reopenings()).isEqualTo(2);
    }

    @Test
    void aReopenedCaseRunsByItsNewDeadline() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-10T10:00:00Z")
                .at("2026-11-04T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .due("2026-11-20T01:00:00Z", StepKind.REOPENED, Status.REOPENED, "2026-12-01T10:00:00Z")
                .moved("2026-12-02T01:00:00Z", StepKind.TRANSFERRED, Status.ASSIGNED, "NNS")
                .fact(OFFICE);

        assertThat(fact.dueAt()).contains(Instant.parse("2026-12-01T10:00:00Z"));
        assertThat(fact.answeredLate()).as("of the first answer").contains(false);
        assertThat(fact.holder()).as("when the second deadline passed").contains("DKKD");
    }

    @Test
    void aReopenedCaseHasAnAnswerButNoneThatStands() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", null)
                .at("2026-11-03T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .at("2026-11-04T01:00:00Z", StepKind.REOPENED, Status.REOPENED)
                .fact(OFFICE);

        assertThat(fact.answeredAt()).contains(Instant.parse("2026-11-03T01:00:00Z"));
        assertThat(fact.settledAt()).isEmpty();
        assertThat(fact.status().standing()).isEqualTo(Status.Standing.OPEN);
    }

    @Test
    void theClockStandsStillSinceTheSenderWasFirstAsked() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", null)
                .at("2026-11-03T01:00:00Z", StepKind.INFORMATION_REQUESTED, Status.AWAITING_SENDER)
                .at("2026-11-03T02:00:00Z", StepKind.NOTED, Status.AWAITING_SENDER)
                .fact(OFFICE);

        assertThat(fact.stoppedAt()).isEqualTo(Optional.of(Instant.parse("2026-11-03T01:00:00Z")));
    }

    @Test
    void whatWasWrittenDownLateCountsFromWhenItCameIn() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z").opened(null, null).fact(OFFICE);

        assertThat(fact.origin().start()).isEqualTo(Instant.parse("2026-11-02T01:00:00Z"));
        assertThat(fact.unit()).isEmpty();
        assertThat(fact.status()).isEqualTo(Status.IN_TRIAGE);
    }

    @Test
    void anInterimAnswerIsNoAnswer() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-10T10:00:00Z")
                .coded("2026-11-04T01:00:00Z", StepKind.RESOLVED, Status.ACCEPTED, Step.INTERIM)
                .at("2026-11-12T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(fact.hasInterimAnswer()).isTrue();
        assertThat(fact.answeredAt()).contains(Instant.parse("2026-11-12T01:00:00Z"));
        assertThat(fact.answeredLate()).contains(true);
    }

    @Test
    void aQuestionToTheSenderStopsNoTermOfALawOfItsOwn() {
        var told = Told.of(1, "2026-11-02T01:00:00Z")
                .as("COMPLAINT")
                .opened("DKKD", "2026-11-05T10:00:00Z")
                .at("2026-11-04T01:00:00Z", StepKind.INFORMATION_REQUESTED, Status.AWAITING_SENDER);

        var waiting = told.fact(OFFICE);
        var answered = told.at("2026-11-06T01:00:00Z", StepKind.INFORMATION_PROVIDED, Status.ACCEPTED)
                .at("2026-11-06T03:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(waiting.stoppedAt()).isEmpty();
        assertThat(waiting.holder()).contains("DKKD");
        assertThat(answered.answeredLate()).contains(true);
        assertThat(answered.pausedMinutes(answered.answeredAt())).isZero();
        assertThat(answered.officeMinutes(answered.answeredAt())).isEqualTo(4 * 8 * 60 + 2 * 60);
    }

    @Test
    void whatWasPausedBeforeTheAnswerThatStandsCountsForThatAnswer() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", null)
                .at("2026-11-02T02:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .at("2026-11-03T01:00:00Z", StepKind.REOPENED, Status.REOPENED)
                .at("2026-11-03T02:00:00Z", StepKind.INFORMATION_REQUESTED, Status.AWAITING_SENDER)
                .at("2026-11-03T05:00:00Z", StepKind.INFORMATION_PROVIDED, Status.ACCEPTED)
                .at("2026-11-03T06:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(fact.pausedMinutes(fact.answeredAt())).isZero();
        assertThat(fact.pausedMinutes(fact.settledAt())).isEqualTo(3 * 60);
    }

    @Test
    void theFirstAnswerIsOwedByTheTermThatRanThen() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-05T10:00:00Z")
                .at("2026-11-03T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .due("2026-11-20T01:00:00Z", StepKind.REOPENED, Status.REOPENED, "2026-12-01T10:00:00Z")
                .fact(OFFICE);

        assertThat(fact.owedAt()).contains(Instant.parse("2026-11-05T10:00:00Z"));
        assertThat(fact.dueAt()).contains(Instant.parse("2026-12-01T10:00:00Z"));
    }

    @Test
    void anAnswerAfterAReopeningIsLateByTheTermOfTheReopening() {
        var told = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-05T10:00:00Z")
                .at("2026-11-03T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED);
        var answered = told.fact(OFFICE).answeredLate();

        var anew = told.due("2026-11-04T01:00:00Z", StepKind.REOPENED, Status.REOPENED, "2026-11-10T10:00:00Z")
                .at("2026-11-20T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(answered).contains(false);
        assertThat(anew.answeredLate()).contains(true);
        assertThat(anew.holder()).contains("DKKD");
    }

    @Test
    void theTimeAnAnswerStoodUntilItWasOpenedAgainIsNobodysWork() {
        var fact = Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", null)
                .at("2026-11-02T03:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .at("2026-11-05T01:00:00Z", StepKind.REOPENED, Status.REOPENED)
                .at("2026-11-05T02:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);

        assertThat(fact.officeMinutes(fact.settledAt())).isEqualTo(3 * 60);
        assertThat(fact.grossMinutes(fact.settledAt())).isEqualTo(73 * 60);
    }
}
