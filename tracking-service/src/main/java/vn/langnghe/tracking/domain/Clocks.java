package vn.langnghe.tracking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The case's deadlines. {@code dueAt} is when the sender must have an answer, {@code stageDueAt} when the present step
 * (deciding who is responsible, accepting) must be done; both stand still while the sender is asked. {@code leaderAt} is
 * when the leader hears of what is late by then, {@code noticesReminded} the due times of those letters and words
 * to the sender still owed that were reminded of.
 */
public record Clocks(
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stageDueAt,
        List<Pause> pauses,
        int extensions,
        boolean overdue,
        boolean stageLate,
        boolean reminded,
        @Nullable Instant leaderAt,
        @Nullable Findings findings,
        @Nullable List<Instant> noticesReminded) {

    /**
     * A time that does not count; open while {@code to} is missing.
     *
     * @param ground why it stands; missing in pauses from before it was given
     */
    public record Pause(
            Instant from, @Nullable Instant to, @Nullable String ground) {

        Pause until(Instant end) {
            return new Pause(from, end, ground);
        }
    }

    public Clocks {
        pauses = List.copyOf(pauses);
        findings = findings == null ? Findings.NONE : findings;
        noticesReminded = noticesReminded == null ? List.of() : List.copyOf(noticesReminded);
    }

    public static Clocks started(Instant at, @Nullable Instant dueAt, @Nullable Instant stageDueAt) {
        return new Clocks(at, dueAt, stageDueAt, List.of(), 0, false, false, false, null, Findings.NONE, List.of());
    }

    public boolean paused() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    /** Whether it stands and the term had not run out before: what is late stays so, whoever is asked since. */
    public boolean standsInTime() {
        return paused() && (dueAt == null || !dueAt.isBefore(pauses.getLast().from()));
    }

    /** Time that did not count, up to {@code now}. */
    public Duration pausedUntil(Instant now) {
        return pauses.stream().map(pause -> length(pause, now)).reduce(Duration.ZERO, Duration::plus);
    }

    public static Duration length(Pause pause, Instant now) {
        return Duration.between(pause.from(), pause.to() == null ? now : pause.to());
    }

    /** The same clocks counting from another moment, as if they had never stood nor been given more time. */
    public Clocks startedNow(Instant at) {
        return new Clocks(
                at, dueAt, stageDueAt, List.of(), 0, overdue, stageLate, reminded, leaderAt, findings, noticesReminded);
    }

    public Clocks pause(Instant at, String ground) {
        var more = new ArrayList<>(pauses);
        more.add(new Pause(at, null, ground));
        return new Clocks(
                startedAt,
                dueAt,
                stageDueAt,
                more,
                extensions,
                overdue,
                stageLate,
                reminded,
                leaderAt,
                findings,
                noticesReminded);
    }

    /** Ends the pause; who computes {@link #due} next sees it as one that is over. */
    public Clocks resume(Instant at) {
        var more = new ArrayList<>(pauses);
        more.add(more.removeLast().until(at));
        return new Clocks(
                startedAt,
                dueAt,
                stageDueAt,
                more,
                extensions,
                overdue,
                stageLate,
                reminded,
                leaderAt,
                findings,
                noticesReminded);
    }

    /** A new due time makes a late case late again only when it passes too. */
    public Clocks due(@Nullable Instant at, Instant now) {
        var still = overdue && at != null && !at.isAfter(now);
        var leader = still || stageLate ? leaderAt : null;
        return new Clocks(
                startedAt,
                at,
                stageDueAt,
                pauses,
                extensions,
                still,
                stageLate,
                reminded && still,
                leader,
                findings,
                noticesReminded);
    }

    public Clocks stage(@Nullable Instant at) {
        var leader = overdue ? leaderAt : null;
        return new Clocks(
                startedAt, dueAt, at, pauses, extensions, overdue, false, reminded, leader, findings, noticesReminded);
    }

    public Clocks extended() {
        return new Clocks(
                startedAt,
                dueAt,
                stageDueAt,
                pauses,
                extensions + 1,
                overdue,
                stageLate,
                reminded,
                leaderAt,
                findings,
                noticesReminded);
    }

    /** The step's term as other rules give it; one that passed stays passed. */
    public Clocks stageMoved(@Nullable Instant at, Instant now) {
        var still = stageLate && at != null && !at.isAfter(now);
        var leader = still || overdue ? leaderAt : null;
        return new Clocks(
                startedAt, dueAt, at, pauses, extensions, overdue, still, reminded, leader, findings, noticesReminded);
    }

    public Clocks nowOverdue(@Nullable Instant leader) {
        return new Clocks(
                startedAt,
                dueAt,
                stageDueAt,
                pauses,
                extensions,
                true,
                stageLate,
                true,
                leaderAt == null ? leader : leaderAt,
                findings,
                noticesReminded);
    }

    public Clocks nowStageLate(@Nullable Instant leader) {
        return new Clocks(
                startedAt,
                dueAt,
                stageDueAt,
                pauses,
                extensions,
                overdue,
                true,
                reminded,
                leaderAt == null ? leader : leaderAt,
                findings,
                noticesReminded);
    }

    public Clocks nowReminded() {
        return new Clocks(
                startedAt,
                dueAt,
                stageDueAt,
                pauses,
                extensions,
                overdue,
                stageLate,
                true,
                leaderAt,
                findings,
                noticesReminded);
    }

    public Clocks leaderTold() {
        return new Clocks(
                startedAt,
                dueAt,
                stageDueAt,
                pauses,
                extensions,
                overdue,
                stageLate,
                reminded,
                null,
                findings,
                noticesReminded);
    }

    public Clocks nowRemindedOf(List<Instant> notices) {
        return new Clocks(
                startedAt,
                dueAt,
                stageDueAt,
                pauses,
                extensions,
                overdue,
                stageLate,
                reminded,
                leaderAt,
                findings,
                notices);
    }

    /** What was reminded of; nothing in cases of earlier versions. */
    public List<Instant> remindedNotices() {
        return noticesReminded == null ? List.of() : noticesReminded;
    }

    public Clocks found(Findings found) {
        return new Clocks(
                startedAt,
                dueAt,
                stageDueAt,
                pauses,
                extensions,
                overdue,
                stageLate,
                reminded,
                leaderAt,
                found,
                noticesReminded);
    }

    public Findings known() {
        return findings == null ? Findings.NONE : findings;
    }
}
