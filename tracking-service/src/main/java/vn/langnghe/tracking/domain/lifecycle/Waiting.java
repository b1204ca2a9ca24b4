package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;

/**
 * A case in which nothing goes on until somebody acts: the sender who was asked, whoever the decision waits for that
 * suspended it, or the unit whose answer the sender has spoken of. After a while the head of the unit is told, and the leader when it still waits after a while more.
 *
 * @param reason why it is told
 * @param since when the waiting began
 * @param headAt when the head is told; null where no rule says so
 */
record Waiting(
        Case matter,
        String reason,
        Instant since,
        @Nullable Instant headAt,
        @Nullable Instant leaderAt) {

    /** The sender was asked and has said nothing for long; the unit decides how to go on. */
    static final String SENDER_SILENT = "SENDER_SILENT";

    /** The sender has said something of the answer, and nobody has looked at it. */
    static final String SENDER_SPOKE = "SENDER_SPOKE";

    /** Whether the ground of the suspension is gone is asked from time to time (Luật Khiếu nại, Đ11a). */
    static final String SUSPENDED_LONG = "SUSPENDED_LONG";

    /** Nothing where it waits for nobody. */
    static Stream<Waiting> of(Case matter, DueDates dates) {
        return switch (matter.state()) {
            case State.AwaitingSender asked ->
                Stream.of(of(matter, SENDER_SILENT, asked.since(), dates.patience(matter, asked.since()), dates));
            case State.Suspended stopped ->
                Stream.of(
                        of(matter, SUSPENDED_LONG, stopped.since(), dates.standstill(matter, stopped.since()), dates));
            case State.Resolved _ ->
                Silence.unheeded(matter)
                        .map(spoke -> of(matter, SENDER_SPOKE, spoke, dates.acceptance(matter, spoke), dates))
                        .stream();
            case State _ -> Stream.empty();
        };
    }

    private static Waiting of(Case matter, String reason, Instant since, @Nullable Instant headAt, DueDates dates) {
        return new Waiting(matter, reason, since, headAt, headAt == null ? null : dates.leader(matter, headAt));
    }

    /** When somebody is told next. */
    Stream<Instant> moments() {
        if (!told(ClockHand.UNIT_HEAD)) {
            return Stream.ofNullable(headAt);
        }
        return told(ClockHand.LEADER) ? Stream.empty() : Stream.ofNullable(leaderAt);
    }

    /** The case after {@code now}; the same one when nobody is to be told. */
    Case at(Instant now) {
        if (moments().noneMatch(moment -> moment.isBefore(now))) {
            return matter;
        }
        var to = told(ClockHand.UNIT_HEAD) ? ClockHand.LEADER : ClockHand.UNIT_HEAD;
        return matter.note(new Fact.Escalated(reason, to), Actor.SYSTEM, now, null);
    }

    private boolean told(String whom) {
        return matter.steps().stream()
                .filter(step -> !step.at().isBefore(since))
                .anyMatch(step -> step.fact() instanceof Fact.Escalated(var why, var to)
                        && reason.equals(why)
                        && whom.equals(to));
    }
}
