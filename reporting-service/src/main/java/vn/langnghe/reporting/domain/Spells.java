package vn.langnghe.reporting.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.Spell.What;

/** Follows a case from step to step and notes when the office was done with it and when it was overdue. */
final class Spells {

    private final List<Spell> found = new ArrayList<>();
    private @Nullable Instant late;
    private @Nullable String missedBy;
    private @Nullable Instant doneSince;
    private @Nullable Instant stoppedSince;
    private @Nullable Instant due;

    Spells(List<Step> steps, Standstill standstill) {
        for (int index = 0; index < steps.size(); index++) {
            enter(steps.get(index), standstill.after(index));
            leave(
                    steps.get(index),
                    index + 1 < steps.size() ? steps.get(index + 1).at() : null);
        }
    }

    private void enter(Step step, boolean standsStill) {
        var at = step.at();
        boolean open = step.status().standing() == Status.Standing.OPEN;
        if (open && doneSince != null) {
            found.add(new Spell(What.REST, doneSince, at, late != null && !late.isAfter(doneSince)));
        }
        doneSince = open ? null : doneSince == null ? at : doneSince;
        stoppedSince = !standsStill ? null : stoppedSince == null ? at : stoppedSince;
        if (step.dueAt() != null && step.kind() != StepKind.COOPERATION_REQUESTED) {
            due = step.dueAt();
        }
        if (step.isAnswer() && late == null && (missedBy != null || (due != null && due.isBefore(at)))) {
            late = at;
        }
    }

    /** A clock that stopped in time does not run out. */
    private void leave(Step step, @Nullable Instant next) {
        if (doneSince != null || due == null || (stoppedSince != null && !due.isBefore(stoppedSince))) {
            return;
        }
        var from = due.isAfter(step.at()) ? due : step.at();
        var last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.what() == What.OVERDUE && from.equals(last.to())) {
            found.set(found.size() - 1, new Spell(What.OVERDUE, last.from(), next, false));
        } else if (next == null || from.isBefore(next)) {
            found.add(new Spell(What.OVERDUE, from, next, false));
            missedBy = missedBy == null ? step.unit() : missedBy;
        }
    }

    /** Whether an answer came late, the first or one after a reopening. A term given anew after it had run out with a unit excuses nothing; one that ran out at triage is replaced. */
    boolean answeredLate() {
        return late != null;
    }

    /** The first unit with which a term ran out or will run out. */
    Optional<String> missedBy() {
        return Optional.ofNullable(missedBy);
    }

    List<Spell> all() {
        return List.copyOf(found);
    }

    /** Since when the office is done with it. */
    Optional<Instant> doneSince() {
        return Optional.ofNullable(doneSince);
    }

    /** Since when the clock stands still. */
    Optional<Instant> stoppedSince() {
        return Optional.ofNullable(stoppedSince);
    }
}
