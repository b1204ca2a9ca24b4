package vn.langnghe.reporting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.Status.Standing;
import vn.langnghe.reporting.domain.Step.Nature;
import vn.langnghe.reporting.domain.Step.Origin;
import vn.langnghe.reporting.domain.Step.Rating;

/** What one case contributes to the reports: everything follows from its steps and the office's calendar. */
public final class CaseFact {

    private static final Set<String> OFFICE = Set.of("OFFICER", "TRIAGE", "INSPECTOR", "LEADER");
    private static final String MERGE_UNDONE = "MERGE_UNDONE";
    private static final Set<StepKind> DECIDES_WHAT_IS_PUBLIC =
            Set.of(StepKind.PUBLISHED, StepKind.UNPUBLISHED, StepKind.REOPENED);
    private static final Nature UNDECIDED = new Nature(null, null, null, false, false, false, null);

    private final CaseHistory history;
    private final List<Step> steps;
    private final WorkingTime office;
    private final Standstill standstill;
    private final Spells spells;

    public CaseFact(CaseHistory history, WorkingTime office) {
        this.history = history;
        this.steps = history.steps();
        this.office = office;
        this.standstill = new Standstill(steps);
        this.spells = new Spells(steps, standstill);
    }

    public String caseId() {
        return history.caseId();
    }

    public String feedbackId() {
        return history.feedbackId();
    }

    public int number() {
        return history.number();
    }

    public Origin origin() {
        return Objects.requireNonNull(steps.getFirst().origin(), "a case begins by being opened");
    }

    public Nature nature() {
        return last(Step::nature).orElse(UNDECIDED);
    }

    /** Whether it ever accused somebody of the department: a later word that leaves it out takes nothing back. */
    public boolean isConflicted() {
        return steps.stream().map(Step::nature).anyMatch(nature -> nature != null && nature.conflicted());
    }

    /** Where it lies now; nowhere while it waits at triage, also if a unit gave it back. */
    public Optional<String> unit() {
        return Optional.ofNullable(steps.getLast().unit());
    }

    public Status status() {
        return steps.getLast().status();
    }

    /**
     * Where the case stands for a report: what was only proposed to somebody above is not answered, and closing a case
     * answers nothing: one that was sent on stays so whoever says that they have read it.
     */
    public Standing standing() {
        var standing = steps.reversed().stream()
                .map(Step::status)
                .filter(status -> status != Status.CLOSED)
                .findFirst()
                .orElseGet(this::status)
                .standing();
        return standing == Standing.RESOLVED && settledAt().isEmpty() ? Standing.REFERRED : standing;
    }

    public Instant lastAt() {
        return steps.getLast().at();
    }

    /** The first substantive answer; a receipt or an interim notice is none. */
    public Optional<Instant> answeredAt() {
        return first(Step::isAnswer).map(Step::at);
    }

    /** The answer that stands: none while the case is open again, or only proposed to somebody above. */
    public Optional<Instant> settledAt() {
        return status().standing() == Standing.RESOLVED
                ? last(StepKind.RESOLVED).filter(step -> !step.isInterim()).map(Step::at)
                : Optional.empty();
    }

    public Optional<Instant> closedAt() {
        return status() == Status.CLOSED && standing() == Standing.RESOLVED
                ? last(StepKind.CLOSED).map(Step::at)
                : Optional.empty();
    }

    /** When the office was done with it: answered for good, or sent, turned or called off. */
    public Optional<Instant> endedAt() {
        return spells.doneSince();
    }

    /** What a balance of days gone by needs to know of it. */
    public List<Spell> spells() {
        return spells.all();
    }

    /** What each unit made of it, where it went through several hands; else it is all of the one it lies with. */
    public List<Stay> stays() {
        return handOffs() == 0 ? List.of() : Stays.of(steps, office);
    }

    /** The deadline that runs, or the last that ran. */
    public Optional<Instant> dueAt() {
        return dueBy(Instant.MAX);
    }

    /** The deadline as it stood at that moment; what a cooperating unit owes is another one. */
    private Optional<Instant> dueBy(Instant moment) {
        return steps.reversed().stream()
                .filter(step -> step.kind() != StepKind.COOPERATION_REQUESTED
                        && !step.at().isAfter(moment))
                .map(Step::dueAt)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** When the first answer is owed, or was: a deadline given anew after it is another answer's. */
    public Optional<Instant> owedAt() {
        return answeredAt().isPresent() ? answeredAt().flatMap(this::dueBy) : dueAt();
    }

    /** Since when the clock stands still. */
    public Optional<Instant> stoppedAt() {
        return spells.stoppedSince();
    }

    /** Whether an answer came after a deadline that had run out with a unit; unknown while there is none. */
    public Optional<Boolean> answeredLate() {
        return answeredAt().map(_ -> spells.answeredLate());
    }

    /**
     * Whether a term had run out with a unit when the office was done with it otherwise than by an answer: sent on,
     * turned away, put with another or proposed upward. What its sender took back himself is owed nothing.
     */
    public boolean leftLate() {
        return standing() != Standing.OPEN
                && answeredAt().isEmpty()
                && spells.missedBy().isPresent()
                && !endedBySender();
    }

    private boolean endedBySender() {
        return standing() == Standing.VOID
                && last(StepKind.WITHDRAWN)
                        .filter(step -> step.actor().equals("SENDER"))
                        .isPresent();
    }

    /** Who held the case when its deadline passed: lateness belongs there, not with whom it was passed on to. */
    public Optional<String> holder() {
        if (leftLate()) {
            return spells.missedBy();
        }
        if (answeredLate().orElse(false)) {
            return spells.missedBy().or(() -> answeredAt().flatMap(this::dueBy).flatMap(this::unitAt));
        }
        return standing() == Standing.OPEN && dueAt().isPresent()
                ? spells.missedBy().or(() -> dueAt().flatMap(this::unitAt))
                : unit();
    }

    private Optional<String> unitAt(Instant instant) {
        var last = steps.reversed().stream()
                .filter(step -> !step.at().isAfter(instant))
                .findFirst()
                .orElseGet(steps::getFirst);
        return Optional.ofNullable(last.unit());
    }

    /**
     * Office minutes from receipt to {@code end}, less those in which the clock stood still and those in which an answer
     * stood, until the case was opened again.
     */
    public @Nullable Integer officeMinutes(Optional<Instant> end) {
        return end.map(at -> (int) (office.minutes(origin().start(), at)
                        - waited(index -> standstill.after(index) || restsAfter(index), at)))
                .orElse(null);
    }

    private boolean restsAfter(int index) {
        return !isOpenAfter(index) && IntStream.range(index, steps.size()).anyMatch(this::isOpenAfter);
    }

    private boolean isOpenAfter(int index) {
        return steps.get(index).status().standing() == Standing.OPEN;
    }

    /** All minutes from receipt to {@code end}, nights and waiting included. */
    public @Nullable Integer grossMinutes(Optional<Instant> end) {
        return end.map(at -> minutes(origin().start(), at)).orElse(null);
    }

    /** Minutes by the clock on the wall during which the case's own stood still, before {@code end} if there is one. */
    public int pausedMinutes(Optional<Instant> end) {
        var until = end.orElse(Instant.MAX);
        int minutes = 0;
        for (int index = 0; index + 1 < steps.size(); index++) {
            if (standstill.after(index)) {
                var next = steps.get(index + 1).at();
                minutes += minutes(steps.get(index).at(), next.isBefore(until) ? next : until);
            }
        }
        return minutes;
    }

    /** Office minutes a stage took, once it is over; null when there was none. */
    public @Nullable Integer stageMinutes(Stage stage) {
        boolean passed = steps.stream().limit(steps.size() - 1L).anyMatch(step -> Stage.of(step.status()) == stage);
        return passed ? waited(index -> Stage.of(steps.get(index).status()) == stage, Instant.MAX) : null;
    }

    /** Office minutes between asking another unit and its contribution. */
    public @Nullable Integer cooperationMinutes() {
        Integer minutes = null;
        Instant asked = null;
        for (var step : steps) {
            if (step.kind() == StepKind.COOPERATION_REQUESTED && asked == null) {
                asked = step.at();
            } else if (step.kind() == StepKind.CONTRIBUTED && asked != null) {
                minutes = (minutes == null ? 0 : minutes) + (int) office.minutes(asked, step.at());
                asked = null;
            }
        }
        return minutes;
    }

    /** Whether it went to somebody above: by a person, or by the clock to the leaders; a reminder to the unit does not. */
    public boolean isEscalated() {
        return steps.stream()
                .anyMatch(step -> step.kind() == StepKind.ESCALATED
                        && (OFFICE.contains(step.actor()) || Step.TO_LEADER.equals(step.code())));
    }

    public int count(StepKind kind) {
        return (int) steps.stream().filter(step -> step.kind() == kind).count();
    }

    /** How often its matter came up again; a joining refused or undone says nothing of the matter. */
    public int reopenings() {
        return (int) steps.stream()
                .filter(step -> step.kind() == StepKind.REOPENED && !MERGE_UNDONE.equals(step.code()))
                .count();
    }

    public boolean has(StepKind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    /** Whether the answer that stands can be read by everybody: published, and neither taken down nor replaced since. */
    public boolean isPublic() {
        return steps.reversed().stream()
                .map(Step::kind)
                .filter(DECIDES_WHAT_IS_PUBLIC::contains)
                .findFirst()
                .filter(last -> last == StepKind.PUBLISHED)
                .isPresent();
    }

    /** How often it went from one unit to another, through triage or not; a first placing and a refusal by law are none. */
    public int handOffs() {
        int changes = 0;
        String before = null;
        for (var step : steps) {
            if (step.unit() != null) {
                changes += before == null || before.equals(step.unit()) ? 0 : 1;
                before = step.unit();
            }
        }
        return changes;
    }

    /** Whether the sender was told how things stand while the matter lay with somebody above. */
    public boolean hasInterimAnswer() {
        return steps.stream().anyMatch(Step::isInterim);
    }

    /** How often somebody in the department laid hands on it. */
    public int officeSteps() {
        return (int)
                steps.stream().filter(step -> OFFICE.contains(step.actor())).count();
    }

    public Commitments commitments() {
        return Commitments.of(steps);
    }

    /** What each of its senders thought of the last answer that was rated: nobody rates the same answer twice. */
    public List<Rating> ratings() {
        var ratings = new ArrayList<Rating>();
        boolean answeredAnew = false;
        for (var step : steps) {
            answeredAnew |= step.kind() == StepKind.RESOLVED;
            if (step.rating() != null) {
                if (answeredAnew) {
                    ratings.clear();
                }
                answeredAnew = false;
                ratings.add(step.rating());
            }
        }
        return List.copyOf(ratings);
    }

    public @Nullable String closedBy() {
        return status() == Status.CLOSED ? last(StepKind.CLOSED).map(Step::code).orElse(null) : null;
    }

    private int waited(IntPredicate there, Instant until) {
        long minutes = 0;
        for (int index = 0; index + 1 < steps.size(); index++) {
            if (there.test(index)) {
                var end = steps.get(index + 1).at();
                minutes += office.minutes(steps.get(index).at(), end.isBefore(until) ? end : until);
            }
        }
        return (int) minutes;
    }

    private Optional<Step> first(Predicate<Step> wanted) {
        return steps.stream().filter(wanted).findFirst();
    }

    private Optional<Step> last(StepKind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    private <T> Optional<T> last(Function<Step, @Nullable T> what) {
        for (var step : steps.reversed()) {
            T said = what.apply(step);
            if (said != null) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Math.max(0, Duration.between(from, to).toMinutes());
    }
}
