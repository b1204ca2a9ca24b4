package vn.langnghe.reporting.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.Step.Commitment;
import vn.langnghe.reporting.domain.Step.Nature;
import vn.langnghe.reporting.domain.Step.Origin;
import vn.langnghe.reporting.domain.Step.Rating;

/** Tells the history of a case step by step, for tests. */
public final class Told {

    private final String caseId;
    private final Instant received;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable String unit;
    private String channel = "HOTLINE";
    private String kind = "REFLECTION";
    private String planItem = "PCI 1.1 a";
    private boolean restricted;
    private boolean conflicted;
    private boolean synthetic;

    private Told(String caseId, String received) {
        this.caseId = caseId;
        this.received = Instant.parse(received);
    }

    /** A case whose item came in at this instant; {@code id} is made a case id when it is short. */
    public static Told of(int id, String received) {
        return new Told("%08d-0000-4000-8000-000000000000-1".formatted(id), received);
    }

    public Told by(String newChannel) {
        channel = newChannel;
        return this;
    }

    public Told as(String newKind) {
        kind = newKind;
        return this;
    }

    public Told about(String newPlanItem) {
        planItem = newPlanItem;
        return this;
    }

    public Told restricted() {
        restricted = true;
        return this;
    }

    /** It accuses somebody of the department. */
    public Told conflicted(boolean accuses) {
        conflicted = accuses;
        return this;
    }

    public Told synthetic() {
        synthetic = true;
        return this;
    }

    public Told opened(@Nullable String forUnit, @Nullable String due) {
        unit = forUnit;
        var status = forUnit == null ? Status.IN_TRIAGE : Status.ASSIGNED;
        return step(StepKind.OPENED, received.plusSeconds(1), status, due, null, null);
    }

    public Told at(String when, StepKind what, Status status) {
        return step(what, Instant.parse(when), status, null, null, null);
    }

    public Told because(String when, StepKind what, Status status, String code) {
        return step(what, Instant.parse(when), status, null, code, null);
    }

    public Told due(String when, StepKind what, Status status, String due) {
        return step(what, Instant.parse(when), status, due, null, null);
    }

    public Told moved(String when, StepKind what, Status status, @Nullable String to) {
        unit = to;
        return at(when, what, status);
    }

    public Told rated(String when, int stars, @Nullable Integer visits) {
        return step(
                StepKind.RATED,
                Instant.parse(when),
                steps.getLast().status(),
                null,
                null,
                new Rating(stars, visits, null, null));
    }

    public Told promised(String when, StepKind what, int number, @Nullable String day) {
        var status = steps.getLast().status();
        at(when, what, status);
        var told = steps.removeLast();
        steps.add(new Step(
                told.number(),
                what,
                told.at(),
                told.actor(),
                status,
                unit,
                null,
                null,
                null,
                null,
                null,
                new Commitment(number, day == null ? null : LocalDate.parse(day))));
        return this;
    }

    public Told coded(String when, StepKind what, Status status, String code) {
        return step(what, Instant.parse(when), status, null, code, null);
    }

    public Told after(Duration time, StepKind what, Status status) {
        return step(what, steps.getLast().at().plus(time), status, null, null, null);
    }

    private Told step(
            StepKind what,
            Instant at,
            Status status,
            @Nullable String due,
            @Nullable String code,
            @Nullable Rating rating) {
        var opening = what == StepKind.OPENED;
        steps.add(new Step(
                steps.size() + 1,
                what,
                at,
                "OFFICER",
                status,
                unit,
                due == null ? null : Instant.parse(due),
                code,
                opening
                        ? new Origin("2026-ABCDE0", channel, "ENTERPRISE", null, null, received, received, synthetic, 1)
                        : null,
                opening || what == StepKind.ASSIGNED
                        ? new Nature(kind, "ENTRY_COSTS", planItem, restricted, conflicted, false, "RULES")
                        : null,
                rating,
                null));
        return this;
    }

    public List<Step> steps() {
        return steps;
    }

    public CaseHistory history() {
        var history = CaseHistory.unknown(caseId, caseId.substring(0, 36));
        steps.forEach(history::add);
        return history;
    }

    public CaseFact fact(WorkingTime office) {
        return new CaseFact(history(), office);
    }
}
