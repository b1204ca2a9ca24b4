package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Clocks;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.domain.lifecycle.Outcome;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

/** Three open cases, and a decision that makes Monday 30/11/2026 a day off, swapped for Saturday 12/12. */
class ReplayTests {

    private static final CalendarEntry.DayOff MONDAY = new CalendarEntry.DayOff("2026-11-30", "SWAPPED");

    private final EditsInMemory edits = new EditsInMemory();
    private final CasesInMemory cases = new CasesInMemory();
    private final ReferenceData reference = new ReferenceData(edits);
    private final ReferenceEditor editor = new ReferenceEditor(reference, edits, _ -> {});
    private final Replay replay = new Replay(reference, edits, cases);

    @BeforeEach
    void threeCases() {
        var deadlines = reference.current().deadlines();
        var received = Instant.parse("2026-11-20T02:00:00Z");
        cases.open(List.of(
                OpenCase.of("reflection", "REFLECTION", received, deadlines),
                OpenCase.of("complaint", "COMPLAINT", received, deadlines),
                OpenCase.of("question", "QUESTION", Instant.parse("2026-11-13T02:00:00Z"), deadlines)));
    }

    @Test
    void whatWouldMoveIsSeenBeforeItDoes() {
        var moves = switch (editor.tryYear(2026, withMondayOff())) {
            case Trial.Possible possible -> replay.preview(possible.deadlines());
            case Trial.Faulty faulty -> throw new AssertionError(faulty.faults());
        };

        assertThat(moves)
                .containsExactly(new Move(
                        "reflection-1",
                        "2026-7K3M9Q",
                        "DKKD",
                        Stage.RESOLUTION,
                        Instant.parse("2026-12-07T16:59:59Z"),
                        Instant.parse("2026-12-08T16:59:59Z")));
        assertThat(due("reflection")).isEqualTo("2026-12-07T16:59:59Z");
    }

    @Test
    void ofARestrictedCaseOnlyThatItWouldMoveIsSeen() {
        var received = Instant.parse("2026-11-20T02:00:00Z");
        var restricted = new Assignment(
                1, "TTS", List.of(), "REFLECTION", null, null, true, "NORMAL", "RULES", 1, List.of(), List.of());
        cases.open(List.of(OpenCase.of(
                        "secret", "REFLECTION", received, reference.current().deadlines())
                .with(restricted)));

        var other = ((Trial.Possible) editor.tryYear(2026, withMondayOff())).deadlines();

        assertThat(replay.preview(other))
                .extracting(Move::caseId, Move::reference, Move::unit)
                .containsExactlyInAnyOrder(tuple("reflection-1", "2026-7K3M9Q", "DKKD"), tuple("", "", null));
    }

    @Test
    void aChangedCalendarMovesOpenCasesAndTellsSo() {
        change();

        assertThat(replay.run()).isEqualTo(1);

        assertThat(due("reflection")).isEqualTo("2026-12-08T16:59:59Z");
        assertThat(find("reflection").steps().getLast().fact())
                .isEqualTo(new Fact.DueChanged(Instant.parse("2026-12-08T16:59:59Z"), "CALENDAR_CHANGED"));
        assertThat(find("complaint").number()).isEqualTo(1);
        assertThat(find("question").number()).isEqualTo(1);
    }

    @Test
    void theStepsTermOfACaseNobodyAcceptedMovesToo() {
        var deadlines = reference.current().deadlines();
        var friday = Instant.parse("2026-11-27T02:00:00Z");
        var waiting = OpenCase.of("waiting", "REFLECTION", friday, deadlines).with((State) new State.Assigned(friday));
        var due = new DueDates(deadlines).stage(waiting);
        cases.open(List.of(waiting.with(waiting.clocks().stage(due))));

        change();
        replay.run();

        assertThat(cases.find("waiting-1").orElseThrow().clocks().stageDueAt())
                .isAfter(due)
                .isEqualTo(new DueDates(reference.current().deadlines())
                        .stage(cases.find("waiting-1").orElseThrow()));
    }

    @Test
    void aTermSetByHandStays() {
        var dates = new DueDates(reference.current().deadlines());
        var agreed = Instant.parse("2026-12-31T16:59:59Z");
        var extended = new Lifecycle(dates, SomeCase::shippedGrounds)
                .handle(
                        find("reflection"),
                        new Command.Extend("WAITING_FOR_OPINION", "x", agreed),
                        SomeCase.OFFICER,
                        Instant.parse("2026-11-23T02:00:00Z"));
        cases.open(List.of(((Outcome.Done) extended).matter()));

        changeDays("local-resolution-extended", 25);

        assertThat(replay.run()).isZero();
        assertThat(due("reflection")).isEqualTo("2026-12-31T16:59:59Z");
    }

    @Test
    void aCaseIsMovedOnce() {
        change();
        replay.run();

        assertThat(replay.run()).isZero();
        assertThat(find("reflection").number()).isEqualTo(2);
    }

    @Test
    void whatACrashCutShortIsFinishedWithoutRepeating() {
        cases.open(List.of(OpenCase.of(
                "second",
                "REFLECTION",
                Instant.parse("2026-11-20T03:00:00Z"),
                reference.current().deadlines())));
        change();
        cases.beforeNextSave(() -> {});
        cases.beforeNextSave(() -> {
            throw new IllegalStateException("the power fails");
        });
        assertThat(catchThrowable(replay::run)).hasMessage("the power fails");

        assertThat(new Replay(new ReferenceData(edits), edits, cases).run()).isEqualTo(1);
        assertThat(find("reflection").number()).isEqualTo(2);
        assertThat(find("second").number()).isEqualTo(2);
    }

    @Test
    void whatAnOfficerDidMeanwhileStays() {
        change();
        cases.beforeNextSave(() -> {
            var matter = find("reflection");
            cases.save(matter, matter.note(new Fact.DueChanged(null, "officer"), Actor.SYSTEM, Instant.now(), null));
        });

        assertThat(replay.run()).isEqualTo(1);

        assertThat(find("reflection").steps())
                .extracting(step -> ((Fact.DueChanged) step.fact()).reasonCode())
                .containsExactly(null, "officer", "CALENDAR_CHANGED");
    }

    @Test
    void closedCasesAreLeftAlone() {
        cases.open(List.of(find("reflection").with(new State.Withdrawn(Instant.now()))));
        change();

        assertThat(replay.run()).isZero();
    }

    /** Or the term counted by the old calendar would be taken for one set by hand, and moved by days of any kind. */
    @Test
    void theTermOfAStandingCaseMovesToo() {
        var asked = Instant.parse("2026-11-24T02:00:00Z");
        var accepted = find("reflection");
        cases.open(List.of(accepted.with((State) ((State.Accepted) accepted.state()).ask(asked))
                .with(accepted.clocks().pause(asked, "UNCLEAR_CONTENT"))));
        change();

        assertThat(replay.run()).isEqualTo(1);

        assertThat(due("reflection")).isEqualTo("2026-12-08T16:59:59Z");
        var dates = new DueDates(reference.current().deadlines());
        var goesOn = new Lifecycle(dates, SomeCase::shippedGrounds)
                .handle(
                        find("reflection"),
                        new Command.ProvideInformation("Đã bổ sung"),
                        SomeCase.OFFICER,
                        Instant.parse("2026-12-01T02:00:00Z"));
        var matter = ((Outcome.Done) goesOn).matter();
        assertThat(matter.dueAt()).isNotNull().isEqualTo(dates.answer(matter));
    }

    @Test
    void aChangedRuleMovesCasesToo() {
        changeDays("local-resolution", 15);

        assertThat(replay.run()).isEqualTo(1);

        assertThat(due("reflection")).isEqualTo("2026-12-14T16:59:59Z");
        assertThat(find("reflection").steps().getLast().fact())
                .isEqualTo(new Fact.DueChanged(Instant.parse("2026-12-14T16:59:59Z"), "RULE_CHANGED"));
    }

    private void changeDays(String id, int days) {
        var rules = reference.current().deadlines().rules().rules().stream()
                .map(RuleEntry::of)
                .map(rule -> id.equals(rule.id()) ? withDays(rule, days) : rule)
                .toList();
        assertThat(editor.changeRules(rules, 0, "admin", null)).isInstanceOf(Edited.Done.class);
    }

    private void change() {
        assertThat(editor.changeYear(2026, withMondayOff(), 0, "admin", "hoán đổi"))
                .isInstanceOf(Edited.Done.class);
    }

    private CalendarEntry withMondayOff() {
        var year = CalendarEntry.of(reference.current().deadlines().calendar().year(2026));
        var off = new ArrayList<>(Objects.requireNonNull(year.off()));
        off.add(MONDAY);
        var made = new ArrayList<>(Objects.requireNonNull(year.makeUp()));
        made.add(new CalendarEntry.MadeUp("2026-12-12", "2026-11-30"));
        return new CalendarEntry(2026, "decided", "hoán đổi", off, made);
    }

    private static RuleEntry withDays(RuleEntry rule, int days) {
        return new RuleEntry(
                rule.id(),
                rule.kinds(),
                rule.stage(),
                rule.when(),
                days,
                rule.unit(),
                rule.direction(),
                rule.runsFrom(),
                rule.basis(),
                rule.mark(),
                rule.effectiveFrom(),
                rule.effectiveTo());
    }

    private Case find(String feedbackId) {
        return cases.find(Case.idOf(feedbackId, 1)).orElseThrow();
    }

    private String due(String feedbackId) {
        Clocks clocks = find(feedbackId).clocks();
        return String.valueOf(clocks.dueAt());
    }
}
