package vn.langnghe.tracking.track;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.track.TrackView.Decision;
import vn.langnghe.tracking.track.TrackView.Entry;
import vn.langnghe.tracking.track.TrackView.Moved;

/** What happened to a case, as far as its sender may know. */
final class Timeline {

    private Timeline() {}

    /**
     * Of the case that goes on, what the department told everybody and what he said there himself; never what another
     * sender said or was asked.
     */
    static List<Entry> of(Followed followed) {
        var own = followed.own();
        var told = own.steps().stream()
                .filter(Timeline::told)
                .filter(step -> step.from() == null || mayBeKnown(followed, step))
                .map(step -> entry(followed, own, step));
        if (!followed.merged()) {
            return told.toList();
        }
        var speaking = followed.speaking();
        var others = speaking.steps().stream()
                .filter(Timeline::told)
                .filter(step -> mayBeKnown(followed, step))
                .filter(step -> !(step.fact() instanceof Fact.InformationRequested) || askedNow(followed, step))
                .filter(step -> step.number() > 1)
                .map(step -> entry(followed, speaking, step));
        return Stream.concat(told, others)
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    /** The question that waits for him; those before were put to another. */
    private static boolean askedNow(Followed followed, Step question) {
        return followed.asked()
                && !question.at().isBefore(followed.speaking().state().since().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether he did it himself, or it is none of what another sender keeps between himself and the unit. */
    private static boolean mayBeKnown(Followed followed, Step step) {
        return followed.own().id().equals(step.from()) || !saidBySender(step) || step.fact() instanceof Fact.Reopened;
    }

    private static boolean told(Step step) {
        return switch (step.fact()) {
            case Fact.Noted _ -> step.audience() == Step.Audience.EVERYONE_CONCERNED;
            case Fact.Declined _ -> !step.status().open();
            case Fact.CooperationRequested _,
                    Fact.Contributed _,
                    Fact.Appointed _,
                    Fact.Escalated _,
                    Fact.Overdue _,
                    Fact.ProvinceAdvised _,
                    Fact.ProvinceAnswered _,
                    Fact.NoticeSent _,
                    Fact.CommitmentMade _,
                    Fact.Joined _,
                    Fact.Admitted _ -> false;
            case Fact _ -> true;
        };
    }

    /** By himself, or to somebody of the department who wrote it down for him. */
    private static boolean saidBySender(Step step) {
        return step.actor().type() == Actor.Type.SENDER
                || step.fact() instanceof Fact.InformationProvided
                || step.fact() instanceof Fact.WithdrawalReceived
                || step.fact() instanceof Fact.Withdrawn;
    }

    /**
     * Where several may read along, what a sender said is shown to none of the others, and how one agreed that the
     * answer be public to nobody: what was filed before it was kept among staff must not be read either.
     */
    private static Entry entry(Followed followed, Case matter, Step step) {
        var bySender = saidBySender(step);
        var whose = step.from() == null ? matter.id() : step.from();
        var own = bySender && whose.equals(followed.own().id());
        var readable = step.audience() == Step.Audience.EVERYONE_CONCERNED
                && !(step.fact() instanceof Fact.Published)
                && (!bySender || own && !followed.byMember());
        var files = step.followup() == null ? 0 : step.followup().attachments().size();
        return new Entry(
                step.at(),
                Facts.name(step.fact()),
                step.status(),
                bySender && !own ? null : step.unit(),
                own,
                readable ? step.words() : null,
                files,
                decision(step.fact()),
                step.fact() instanceof Fact.Declined no ? no.reasonCode() : null,
                step.fact() instanceof Fact.Forwarded on ? on.to() : null,
                moved(matter, step));
    }

    private static @Nullable Decision decision(Fact fact) {
        return switch (fact) {
            case Fact.Suspended on -> new Decision(on.decision(), on.decidedOn(), on.reasonCode());
            case Fact.Resumed on -> new Decision(on.decision(), on.decidedOn(), on.reasonCode());
            case Fact.Terminated on -> new Decision(on.decision(), on.decidedOn(), on.reasonCode());
            case Fact.Extended on ->
                on.decision() == null || on.decidedOn() == null
                        ? null
                        : new Decision(on.decision(), on.decidedOn(), String.valueOf(on.reasonCode()));
            case Fact _ -> null;
        };
    }

    private static @Nullable Moved moved(Case matter, Step step) {
        var to = term(step.fact());
        var from = matter.steps().reversed().stream()
                .filter(earlier -> earlier.number() < step.number())
                .map(earlier -> term(earlier.fact()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return to == null || to.equals(from) ? null : new Moved(from, to);
    }

    private static @Nullable Instant term(Fact fact) {
        return switch (fact) {
            case Fact.Opened opened -> opened.dueAt();
            case Fact.Assigned assigned -> assigned.dueAt();
            case Fact.Accepted accepted -> accepted.dueAt();
            case Fact.Transferred moved -> moved.dueAt();
            case Fact.InformationProvided given -> given.dueAt();
            case Fact.WithdrawalReceived back -> back.dueAt();
            case Fact.Resumed going -> going.dueAt();
            case Fact.Extended longer -> longer.dueAt();
            case Fact.Reopened again -> again.dueAt();
            case Fact.DueChanged changed -> changed.dueAt();
            case Fact _ -> null;
        };
    }
}
