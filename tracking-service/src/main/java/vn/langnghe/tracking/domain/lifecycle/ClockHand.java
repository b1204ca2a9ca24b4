package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Clocks;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;

/** What time alone does to a case. Asked twice for the same moment, it acts once. */
public record ClockHand(Lifecycle lifecycle) {

    private static final String STAGE_LATE = "STAGE_LATE";
    private static final String OVERDUE = "OVERDUE";

    /** When there will be something to do next; empty when the case needs no clock. */
    public Optional<Instant> wakeAt(Case matter) {
        var clocks = matter.clocks();
        if (matter.state() instanceof State.Resolved resolved) {
            return Optional.of(resolved.since().plus(policy().silence()));
        }
        if (!matter.status().open() || clocks.paused()) {
            return Optional.empty();
        }
        return Stream.of(
                        clocks.stageLate() ? null : clocks.stageDueAt(),
                        clocks.reminded() ? null : reminder(clocks),
                        clocks.overdue() ? null : clocks.dueAt())
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo);
    }

    /** The case as it is after {@code now}; the same case when nothing was due. */
    public Case at(Instant now, Case matter) {
        if (wakeAt(matter).filter(wake -> wake.isBefore(now)).isEmpty()) {
            return matter;
        }
        if (matter.state() instanceof State.Resolved) {
            return silence(now, matter);
        }
        return overdue(now, stageLate(now, reminded(now, matter)));
    }

    /** The case as it would be had the clock acted at each of its moments up to {@code now}. */
    public Case upTo(Instant now, Case matter) {
        var next = matter;
        var wake = wakeAt(next);
        while (wake.isPresent() && wake.get().isBefore(now)) {
            next = at(wake.get().plusSeconds(1), next);
            wake = wakeAt(next);
        }
        return next;
    }

    private Case silence(Instant now, Case matter) {
        var outcome = lifecycle.handle(matter, new Command.Close(""), new Caller.System(), now);
        return outcome instanceof Outcome.Done done ? done.matter() : matter;
    }

    private Case reminded(Instant now, Case matter) {
        var clocks = matter.clocks();
        return clocks.reminded() || !passed(reminder(clocks), now) ? matter : matter.with(clocks.nowReminded());
    }

    private Case stageLate(Instant now, Case matter) {
        var clocks = matter.clocks();
        if (clocks.stageLate() || !passed(clocks.stageDueAt(), now)) {
            return matter;
        }
        return matter.with(clocks.nowStageLate()).note(new Fact.Escalated(STAGE_LATE, null), Actor.SYSTEM, now, null);
    }

    private Case overdue(Instant now, Case matter) {
        var clocks = matter.clocks();
        if (clocks.overdue() || !passed(clocks.dueAt(), now)) {
            return matter;
        }
        return matter.with(clocks.nowOverdue())
                .note(new Fact.Overdue(clocks.dueAt()), Actor.SYSTEM, now, null)
                .note(new Fact.Escalated(OVERDUE, null), Actor.SYSTEM, now, null);
    }

    private @Nullable Instant reminder(Clocks clocks) {
        return clocks.dueAt() == null ? null : clocks.dueAt().minus(policy().remindBefore());
    }

    private static boolean passed(@Nullable Instant due, Instant now) {
        return due != null && due.isBefore(now);
    }

    private Policy policy() {
        return lifecycle.policy();
    }
}
