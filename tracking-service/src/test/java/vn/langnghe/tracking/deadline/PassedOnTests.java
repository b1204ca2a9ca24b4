package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.domain.lifecycle.Outcome;
import vn.langnghe.tracking.domain.lifecycle.Routed;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.domain.lifecycle.Term;

/** The terms of a case that goes from hand to hand, under the law as it is shipped: no hand begins them anew. */
class PassedOnTests {

    private static final Caller DTC = new Caller.Staff("officer.dtc", Set.of("OFFICER"), Set.of("DTC"));

    private final DueDates dates =
            new DueDates(new ReferenceData(new EditsInMemory()).current().deadlines());
    private final Lifecycle lifecycle = new Lifecycle(dates, SomeCase::shippedGrounds);

    /** Accepted Wednesday 1/7/2026: 30 days, Friday 31/7 (Luật Khiếu nại, Đ28; Luật Tố cáo, Đ30.1). */
    @ParameterizedTest
    @ValueSource(strings = {"COMPLAINT", "DENUNCIATION"})
    void theThirtyDaysDoNotBeginAnewWhenAnotherUnitAccepts(String kind) {
        var accepted = done(assigned(kind), new Command.Accept(), SomeCase.OFFICER, "2026-07-01T03:00:00Z");
        assertThat(accepted.dueAt()).isEqualTo("2026-07-31T16:59:59Z");

        var passedOn =
                done(accepted, new Command.Transfer("DTC", "NOT_OURS", "x"), SomeCase.OFFICER, "2026-07-30T02:00:00Z");
        var again = done(passedOn, new Command.Accept(), DTC, "2026-07-30T03:00:00Z");

        assertThat(again.dueAt()).isEqualTo("2026-07-31T16:59:59Z");
    }

    @Test
    void norWhenTheUnitGivesItBackAndAnotherGetsItLate() {
        var accepted = done(assigned("COMPLAINT"), new Command.Accept(), SomeCase.OFFICER, "2026-07-01T03:00:00Z");
        var back = done(accepted, new Command.Decline("NOT_OURS", "x"), SomeCase.OFFICER, "2026-08-03T02:00:00Z");
        var placed = placed(back, "COMPLAINT", "DTC", "2026-08-03T03:00:00Z");
        var again = done(placed, new Command.Accept(), DTC, "2026-08-03T04:00:00Z");

        assertThat(again.dueAt()).isEqualTo("2026-07-31T16:59:59Z");
    }

    /** What a unit took for a petition is a complaint from the day it is accepted as one. */
    @Test
    void aPetitionThatTurnsOutAComplaintIsAcceptedAsOneForTheFirstTime() {
        var petition = done(assigned("PETITION"), new Command.Accept(), SomeCase.OFFICER, "2026-07-01T03:00:00Z");
        var back = done(petition, new Command.Decline("NOT_OURS", "x"), SomeCase.OFFICER, "2026-07-02T02:00:00Z");
        var placed = placed(back, "COMPLAINT", "DTC", "2026-07-02T03:00:00Z");
        var complaint = done(placed, new Command.Accept(), DTC, "2026-07-03T02:00:00Z");

        assertThat(complaint.dueAt()).isEqualTo("2026-08-03T16:59:59Z");
    }

    /** That a petition was taken up binds nobody: as a complaint it is still to be taken up, or refused on a ground of its law. */
    @Test
    void whatWasTakenUpAsAPetitionMayBeRefusedAsTheComplaintItIs() {
        var petition = done(assigned("PETITION"), new Command.Accept(), SomeCase.OFFICER, "2026-07-01T03:00:00Z");
        var back = done(petition, new Command.Decline("NOT_OURS", "x"), SomeCase.OFFICER, "2026-07-02T02:00:00Z");
        var placed = placed(back, "COMPLAINT", "DTC", "2026-07-02T03:00:00Z");

        assertThat(placed.everAccepted()).isFalse();
        assertThat(done(placed, new Command.Decline("UNSIGNED", "x"), DTC, "2026-07-03T02:00:00Z")
                        .status())
                .isEqualTo(Status.DECLINED);
        assertThat(done(placed, new Command.Accept(), DTC, "2026-07-03T02:00:00Z")
                        .everAccepted())
                .isTrue();
    }

    /** Accepted as a complaint on 1/7/2026, as the denunciation it is on Monday 6/7: 30 days, Wednesday 5/8. */
    @Test
    void norHasADenunciationBeenAcceptedWhileItWasTakenForAComplaint() {
        var complaint = done(assigned("COMPLAINT"), new Command.Accept(), SomeCase.OFFICER, "2026-07-01T03:00:00Z");
        var back = done(complaint, new Command.Decline("NOT_OURS", "x"), SomeCase.OFFICER, "2026-07-02T02:00:00Z");
        var placed = placed(back, "DENUNCIATION", "DTC", "2026-07-02T03:00:00Z");

        assertThat(done(placed, new Command.Accept(), DTC, "2026-07-06T02:00:00Z")
                        .dueAt())
                .isEqualTo("2026-08-05T16:59:59Z");
    }

    /** Received Monday 3/8/2026: 7 working days are 4, 5, 6, 7, 10, 11 and Wednesday 12/8 (NĐ 155/2026, Đ10). */
    @Test
    void theDaysToAcceptRunFromReceiptThroughTriageAndFromRoomToRoom() {
        var inTriage = received(null, null, "2026-08-03T02:00:00Z");
        var placed = placed(inTriage, "COMPLAINT", "DKKD", "2026-08-05T02:00:00Z");
        assertThat(placed.clocks().stageDueAt()).isEqualTo("2026-08-12T16:59:59Z");

        var transfer = new Command.Transfer("DTC", "NOT_OURS", "x");
        var passedOn = done(placed, transfer, SomeCase.OFFICER, "2026-08-10T02:00:00Z");
        assertThat(passedOn.clocks().stageDueAt()).isEqualTo("2026-08-12T16:59:59Z");

        var accepted = done(passedOn, new Command.Accept(), DTC, "2026-08-13T02:00:00Z");
        assertThat(Term.of(accepted, dates))
                .filteredOn(term -> term.stage() == Stage.ACCEPTANCE)
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.question().start()).isEqualTo("2026-08-03T02:00:00Z");
                    assertThat(dates.deadlines()
                                    .due(term.question())
                                    .orElseThrow()
                                    .at())
                            .isEqualTo("2026-08-12T16:59:59Z");
                    assertThat(term.doneAt()).isEqualTo("2026-08-13T02:00:00Z");
                });
    }

    /** Accepted once, it meets the law; the house gives the next unit 2 working days from Thursday 30/7: Monday 3/8. */
    @Test
    void whoGetsACaseThatWasAcceptedHasTheTermOfTheHouse() {
        var accepted = done(assigned("COMPLAINT"), new Command.Accept(), SomeCase.OFFICER, "2026-07-01T03:00:00Z");
        var transfer = new Command.Transfer("DTC", "NOT_OURS", "x");
        var passedOn = done(accepted, transfer, SomeCase.OFFICER, "2026-07-30T02:00:00Z");

        assertThat(passedOn.clocks().stageDueAt()).isEqualTo("2026-08-03T16:59:59Z");
        assertThat(Term.of(passedOn, dates))
                .filteredOn(term -> term.stage() == Stage.ACCEPTANCE || term.stage() == Stage.HANDOVER)
                .extracting(Term::stage, term -> term.question().start().toString(), Term::doneAt)
                .containsExactly(
                        tuple(Stage.ACCEPTANCE, "2026-07-01T02:00:00Z", Instant.parse("2026-07-01T03:00:00Z")),
                        tuple(Stage.HANDOVER, "2026-07-30T02:00:00Z", null));
    }

    /** Received Wednesday 1/7/2026; the sender was told Friday 28/8. */
    @Test
    void aTermSetByHandStaysWithTheNextUnitUnlessItIsAnotherMatterByLaw() {
        var agreed = Instant.parse("2026-08-28T16:59:59Z");
        var petition = done(assigned("PETITION"), new Command.Accept(), SomeCase.OFFICER, "2026-07-01T03:00:00Z");
        var extended = done(
                petition,
                new Command.Extend("WAITING_FOR_OPINION", "x", agreed),
                SomeCase.LEADER,
                "2026-07-02T02:00:00Z");
        var back = done(extended, new Command.Decline("NOT_OURS", "x"), SomeCase.OFFICER, "2026-07-03T02:00:00Z");

        assertThat(placed(back, "PETITION", "DTC", "2026-07-03T03:00:00Z").dueAt())
                .isEqualTo(agreed);
        var complaint = placed(back, "COMPLAINT", "DTC", "2026-07-03T03:00:00Z");
        assertThat(complaint.dueAt()).isEqualTo("2026-07-31T16:59:59Z");
        assertThat(done(complaint, new Command.Accept(), DTC, "2026-07-03T04:00:00Z")
                        .dueAt())
                .isEqualTo("2026-08-03T16:59:59Z");
    }

    private Case assigned(String kind) {
        return received(kind, "DKKD", "2026-07-01T02:00:00Z");
    }

    private Case received(@Nullable String kind, @Nullable String unit, String at) {
        var received = Instant.parse(at);
        var item =
                OpenCase.of("passed", "COMPLAINT", received, dates.deadlines()).item();
        return routed(item, 1, kind, unit).open(received, dates);
    }

    /** As triage decides. */
    private Case placed(Case matter, String kind, String unit, String at) {
        var decision = matter.assignment().decision() + 1;
        return routed(matter.item(), decision, kind, unit).applyTo(matter, Instant.parse(at), dates);
    }

    private static Routed routed(Item item, int decision, @Nullable String kind, @Nullable String unit) {
        var given = new Assignment(
                decision, unit, List.of(), kind, null, null, false, "NORMAL", "PERSON", 1, List.of(), List.of());
        return new Routed("passed", 1, item, given, new Routed.Verdict.Placed(), "triage");
    }

    private Case done(Case matter, Command command, Caller caller, String at) {
        var outcome = lifecycle.handle(matter, command, caller, Instant.parse(at));
        if (outcome instanceof Outcome.Done done) {
            return done.matter();
        }
        throw new AssertionError(outcome);
    }
}
