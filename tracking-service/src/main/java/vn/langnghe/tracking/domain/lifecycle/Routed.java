package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Circle;
import vn.langnghe.tracking.domain.Clocks;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.Status;

/** One part of a routing decision; {@code item} already holds the content of this part. */
public record Routed(
        String feedbackId,
        int part,
        Item item,
        Assignment assignment,
        Verdict verdict,
        @Nullable String decidedBy) {

    private static final String OTHER_COMPETENCE = "OTHER_COMPETENCE";

    /** What was decided about the item as such. */
    public sealed interface Verdict {

        /** It is for a unit, or for triage to say for which. */
        record Placed() implements Verdict {}

        /** A person found it is for a body outside; the sender is told so in these words. */
        record PassedOn(String words) implements Verdict {}

        /** It goes back to the sender, who is told why. */
        record Returned(String reasonCode, String text) implements Verdict {}

        /** It says what another case is about. */
        record DuplicateOf(String caseId) implements Verdict {}

        /** It was to become part of a case that it may not, or that nobody will answer: somebody looks at it again. */
        record NotJoined() implements Verdict {}
    }

    public String caseId() {
        return Case.idOf(feedbackId, part);
    }

    /** Whether what it says may be answered together with the other case. */
    public boolean mayJoin(Case other) {
        var one = bare(other.changedAt());
        return one.mayJoin(other) && Joining.underOneLaw(one, other);
    }

    public Routed notJoined() {
        return with(new Verdict.NotJoined());
    }

    public Routed passedOn(String words) {
        return with(new Verdict.PassedOn(words));
    }

    private Routed with(Verdict other) {
        return new Routed(feedbackId, part, item, assignment, other, decidedBy);
    }

    /** The case this decision opens. */
    public Case open(Instant at, DueDates dates) {
        var bare = bare(at);
        var timed = timed(bare, dates.answer(bare), at, dates);
        return disposed(timed.tell(opened(timed), actor(), at, null), at);
    }

    private Case bare(Instant at) {
        return new Case(
                caseId(),
                feedbackId,
                part,
                item,
                assignment,
                state(at),
                Clocks.started(item.receivedAt(), null, null),
                null,
                null,
                0,
                List.of(),
                List.of(),
                Circle.NOBODY,
                List.of());
    }

    /** The case after this decision; the same case when it has nothing new to say. */
    public Case applyTo(Case matter, Instant at, DueDates dates) {
        var news = assignment.decision() > matter.assignment().decision();
        if (!news || !matter.status().open()) {
            return matter;
        }
        if (verdict instanceof Verdict.Returned || verdict instanceof Verdict.DuplicateOf) {
            return disposed(matter, at);
        }
        if (verdict instanceof Verdict.NotJoined) {
            return matter.unit() == null ? disposed(matter.with(assignment.to(null)), at) : matter;
        }
        if (assignment.unit() == null) {
            return matter;
        }
        var moved = !assignment.unit().equals(matter.unit());
        var decided = matter.with(assignment).about(item);
        var placed = underItsLaw(matter, moved ? movedTo(decided, at) : decided);
        var timed = timed(placed, dates.reconsidered(matter, placed), at, dates);
        return disposed(timed.tell(assigned(timed), actor(), at, null), at);
    }

    /** What was accepted as something else has not been accepted under this law yet. */
    private static Case underItsLaw(Case before, Case now) {
        var was = DueDates.kind(before);
        var is = DueDates.kind(now);
        return was != is && (was.hasItsLaw() || is.hasItsLaw())
                ? now.with(now.clocks().startedNow(now.item().receivedAt()))
                : now;
    }

    /** Whoever gets it now starts with a clock that runs. */
    private static Case movedTo(Case decided, Instant at) {
        var clocks = decided.clocks();
        return decided.with((State) new State.Assigned(at)).with(clocks.paused() ? clocks.resume(at) : clocks);
    }

    private Case disposed(Case matter, Instant at) {
        return switch (verdict) {
            case Verdict.Placed _ -> matter;
            case Verdict.PassedOn passed -> passedOn(matter, passed.words(), at);
            case Verdict.Returned back ->
                matter.with((State) new State.Declined(at, back.reasonCode()))
                        .tell(new Fact.Declined(back.reasonCode()), actor(), at, back.text());
            case Verdict.DuplicateOf other ->
                matter.with((State) new State.Merged(at, other.caseId()))
                        .note(new Fact.Merged(other.caseId()), actor(), at, null);
            case Verdict.NotJoined _ -> Joining.refused(matter, at);
        };
    }

    /** Once per matter (Luật Tiếp công dân, Đ26.2): a second time somebody looks at it. */
    private Case passedOn(Case matter, String words, Instant at) {
        var to = Objects.requireNonNull(assignment.unit());
        if (matter.steps().stream().anyMatch(step -> step.fact() instanceof Fact.Forwarded)) {
            return matter;
        }
        return matter.with((State) new State.Forwarded(at, to))
                .tell(new Fact.Forwarded(to, OTHER_COMPETENCE), actor(), at, words);
    }

    private State state(Instant at) {
        return assignment.unit() == null ? new State.InTriage(at) : new State.Assigned(at);
    }

    private Case timed(Case matter, @Nullable Instant answer, Instant at, DueDates dates) {
        var due = matter.clocks().due(answer, at);
        return switch (matter.status()) {
            case IN_TRIAGE -> matter.with(due.stage(dates.triage(matter)));
            case ASSIGNED -> matter.with(due.stage(dates.acceptance(matter, at)));
            case Status _ -> matter.with(due);
        };
    }

    private Actor actor() {
        return decidedBy == null ? Actor.SYSTEM : new Actor(Actor.Type.TRIAGE, decidedBy);
    }

    private static Fact opened(Case matter) {
        var item = matter.item();
        var given = matter.assignment();
        return new Fact.Opened(
                item.reference(),
                matter.part(),
                item.channel(),
                item.senderType(),
                given.kind(),
                given.component(),
                given.planItem(),
                given.cooperating(),
                given.restricted(),
                given.urgency(),
                given.routedBy(),
                item.communeCode(),
                item.associationCode(),
                item.receivedAt(),
                item.registeredAt(),
                matter.dueAt(),
                item.synthetic(),
                item.manySenders(),
                given.conflict());
    }

    private static Fact assigned(Case matter) {
        var given = matter.assignment();
        return new Fact.Assigned(
                given.kind(),
                given.component(),
                given.planItem(),
                given.cooperating(),
                given.restricted(),
                given.urgency(),
                matter.dueAt(),
                given.routedBy(),
                given.conflict());
    }
}
