package vn.langnghe.tracking.track;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Answer;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;

/** An item as its sender follows it: nothing internal, no names. */
record TrackView(String reference, Instant registeredAt, boolean synthetic, List<Part> cases) {

    /** One case of the item. */
    record Part(
            int part,
            Status status,
            @Nullable String unit,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable String question,
            @Nullable Reply answer,
            Case.@Nullable Rating rating,
            List<String> allowedActions,
            List<Entry> timeline) {}

    /** What the unit answered. */
    record Reply(String text, String outcome, Instant at, List<Answer.Commitment> commitments) {}

    /** A step the sender may know of. */
    record Entry(
            Instant at,
            String type,
            Status status,
            @Nullable String unit,
            boolean own,
            @Nullable String text) {}

    static TrackView of(List<Case> cases, Instant now) {
        Item item = cases.getFirst().item();
        return new TrackView(
                item.reference(),
                item.registeredAt(),
                item.synthetic(),
                cases.stream().map(matter -> part(matter, now)).toList());
    }

    private static Part part(Case matter, Instant now) {
        return new Part(
                matter.part(),
                matter.status(),
                matter.unit(),
                matter.dueAt(),
                matter.late(now),
                question(matter),
                reply(matter),
                matter.rating(),
                allowed(matter),
                matter.steps().stream()
                        .filter(TrackView::told)
                        .map(TrackView::entry)
                        .toList());
    }

    private static @Nullable String question(Case matter) {
        if (matter.status() != Status.AWAITING_SENDER) {
            return null;
        }
        return matter.steps().reversed().stream()
                .filter(step -> step.fact() instanceof Fact.InformationRequested)
                .findFirst()
                .map(Step::words)
                .orElse(null);
    }

    private static @Nullable Reply reply(Case matter) {
        var answer = matter.answer();
        return answer == null ? null : new Reply(answer.text(), answer.outcome(), answer.at(), answer.commitments());
    }

    private static List<String> allowed(Case matter) {
        return Action.allowed(matter, new Caller.Sender()).stream()
                .map(action -> switch (action) {
                    case RATE -> "rating";
                    case PROVIDE_INFORMATION -> "information";
                    default -> action.path();
                })
                .toList();
    }

    private static boolean told(Step step) {
        return switch (step.fact()) {
            case Fact.Noted _,
                    Fact.Appointed _,
                    Fact.CooperationRequested _,
                    Fact.Contributed _,
                    Fact.Escalated _,
                    Fact.Overdue _,
                    Fact.ProvinceAdvised _ -> false;
            case Fact _ -> true;
        };
    }

    private static Entry entry(Step step) {
        var words = step.audience() == Step.Audience.EVERYONE_CONCERNED ? step.words() : null;
        var own = step.actor().type() == Actor.Type.SENDER;
        return new Entry(step.at(), Facts.name(step.fact()), step.status(), step.unit(), own, words);
    }
}
