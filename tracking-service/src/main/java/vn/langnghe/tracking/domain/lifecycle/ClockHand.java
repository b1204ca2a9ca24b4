package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;

/** What time alone does to a case. Asked twice for the same moment, it acts once. */
public record ClockHand(Lifecycle lifecycle) {

    /** Nobody decided who is responsible, or the unit did not accept, in time. */
    public static final String STAGE_LATE = "STAGE_LATE";

    public static final String OVERDUE = "OVERDUE";

    /** The most a case may take has passed, whatever extended its term or stopped it. */
    public static final String CEILING = "CEILING";

    /** The rungs of the ladder: who is told at once, and who when it is still late after a while. */
    public static final String UNIT_HEAD = "UNIT_HEAD";

    public static final String LEADER = "LEADER";

    /** When there will be something to do next; empty when the case needs no clock. */
    public Optional<Instant> wakeAt(Case matter) {
        return Stream.of(
                        moments(matter),
                        ceiling(matter),
                        promises(matter),
                        Contributions.dues(matter),
                        Owed.reminders(matter, dates()))
                .flatMap(Function.identity())
                .min(Instant::compareTo);
    }

    private Stream<Instant> moments(Case matter) {
        var waiting = Waiting.of(matter, dates()).flatMap(Waiting::moments);
        if (matter.state() instanceof State.Resolved) {
            return Stream.concat(waiting, Stream.ofNullable(dates().closing(matter)));
        }
        return Stream.concat(waiting, runs(matter) ? running(matter) : Stream.empty());
    }

    /**
     * Told to the leader at once: it is a breach by whoever lets it pass without good reason (NĐ 154/2026, Đ41.3 b). What a
     * decision suspended stands; what was answered met it; and a later term by the matter's own law is such a reason.
     */
    private Stream<Instant> ceiling(Case matter) {
        var rings = matter.status().open()
                && !(matter.state() instanceof State.Suspended)
                && matter.steps().stream()
                        .noneMatch(step -> step.fact() instanceof Fact.Resolved answer && !answer.interim()
                                || step.fact() instanceof Fact.Escalated escalated
                                        && CEILING.equals(escalated.reasonCode()));
        var end = dates().ceiling(matter);
        return rings && end != null ? Stream.of(lawful(matter, end)) : Stream.empty();
    }

    private static Instant lawful(Case matter, Instant ceiling) {
        var due = matter.dueAt();
        return DueDates.kind(matter).hasItsLaw() && due != null && due.isAfter(ceiling) ? due : ceiling;
    }

    private Stream<Instant> running(Case matter) {
        var clocks = matter.clocks();
        return Stream.of(
                        clocks.stageLate() ? null : clocks.stageDueAt(),
                        clocks.reminded() ? null : reminder(matter),
                        clocks.overdue() ? null : clocks.dueAt(),
                        clocks.leaderAt())
                .flatMap(Stream::ofNullable);
    }

    private Stream<Instant> promises(Case matter) {
        return matter.commitments().stream()
                .filter(Commitment::open)
                .map(promise -> promise.reminded() ? promise.dueAt() : reminder(matter, promise));
    }

    private static boolean runs(Case matter) {
        return matter.status().open() && !matter.clocks().standsInTime();
    }

    /** The case as it is after {@code now}; the same case when nothing was due. */
    public Case at(Instant now, Case matter) {
        if (wakeAt(matter).filter(wake -> wake.isBefore(now)).isEmpty()) {
            return matter;
        }
        var promised = promisesAt(now, Contributions.at(now, Owed.remindedAt(now, matter, dates())));
        if (matter.state() instanceof State.Resolved) {
            return silence(now, waited(now, promised));
        }
        var under = ceiling(promised).anyMatch(due -> due.isBefore(now))
                ? escalate(promised, CEILING, LEADER, now)
                : promised;
        var waited = waited(now, under);
        return runs(matter) ? leader(now, overdue(now, stageLate(now, reminded(now, waited)))) : waited;
    }

    private Case waited(Instant now, Case matter) {
        return Waiting.of(matter, dates())
                .map(waiting -> waiting.at(now))
                .findFirst()
                .orElse(matter);
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

    private Case promisesAt(Instant now, Case matter) {
        var next = matter;
        for (var promise : matter.commitments()) {
            if (promise.open() && passed(promise.dueAt(), now)) {
                next = Promising.missed(next, promise, now);
            } else if (promise.open() && !promise.reminded() && passed(reminder(matter, promise), now)) {
                next = Promising.reminded(next, promise);
            }
        }
        return next;
    }

    private Case silence(Instant now, Case matter) {
        if (!passed(dates().closing(matter), now)) {
            return matter;
        }
        var outcome = lifecycle.handle(matter, new Command.Close(""), new Caller.System(), now);
        return outcome instanceof Outcome.Done done ? done.matter() : matter;
    }

    private Case reminded(Instant now, Case matter) {
        var clocks = matter.clocks();
        return clocks.reminded() || !passed(reminder(matter), now) ? matter : matter.with(clocks.nowReminded());
    }

    private Case stageLate(Instant now, Case matter) {
        var clocks = matter.clocks();
        var due = clocks.stageDueAt();
        if (due == null || clocks.stageLate() || !passed(due, now)) {
            return matter;
        }
        return escalate(matter.with(clocks.nowStageLate(dates().leader(matter, due))), STAGE_LATE, UNIT_HEAD, now);
    }

    private Case overdue(Instant now, Case matter) {
        var clocks = matter.clocks();
        var due = clocks.dueAt();
        if (due == null || clocks.overdue() || !passed(due, now)) {
            return matter;
        }
        var late = matter.with(clocks.nowOverdue(dates().leader(matter, due)))
                .note(new Fact.Overdue(due), Actor.SYSTEM, now, null);
        return escalate(late, OVERDUE, UNIT_HEAD, now);
    }

    private static Case leader(Instant now, Case matter) {
        var clocks = matter.clocks();
        if (!passed(clocks.leaderAt(), now)) {
            return matter;
        }
        return escalate(matter.with(clocks.leaderTold()), clocks.overdue() ? OVERDUE : STAGE_LATE, LEADER, now);
    }

    private static Case escalate(Case matter, String reason, String to, Instant now) {
        return matter.note(new Fact.Escalated(reason, to), Actor.SYSTEM, now, null);
    }

    private @Nullable Instant reminder(Case matter) {
        var due = matter.dueAt();
        return due == null ? null : dates().reminder(matter, due);
    }

    /** Without a rule that reminds it is only looked at when it is due. */
    private Instant reminder(Case matter, Commitment promise) {
        return Objects.requireNonNullElse(dates().reminder(matter, promise.dueAt()), promise.dueAt());
    }

    private static boolean passed(@Nullable Instant due, Instant now) {
        return due != null && due.isBefore(now);
    }

    private DueDates dates() {
        return lifecycle.dates();
    }
}
