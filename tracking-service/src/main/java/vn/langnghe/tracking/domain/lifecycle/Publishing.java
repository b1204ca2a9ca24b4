package vn.langnghe.tracking.domain.lifecycle;

import java.util.Objects;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Answer;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Scrub;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/** An answer for everybody to read, as long as its sender agrees (Luật 91/2025: consent can be withdrawn at any time). */
public final class Publishing {

    private Publishing() {}

    static boolean isPublic(Case matter) {
        return matter.answer() != null && matter.answer().publication() != null;
    }

    /** Whether the sender agreed when he filed it, and did not think better of it. */
    public static boolean agreed(Case matter) {
        return matter.item().mayBePublished() && !thoughtBetter(matter);
    }

    /** Whether the sender took his consent back: nobody else can give it for him again. */
    private static boolean thoughtBetter(Case matter) {
        return matter.steps().stream()
                .anyMatch(step ->
                        step.fact() instanceof Fact.Unpublished && step.actor().type() == Actor.Type.SENDER);
    }

    /** Whether the unit says that he agreed, and how it knows. */
    private static boolean claimed(Command.Publish publish) {
        return publish.consent() && !publish.words().isBlank();
    }

    /** How the sender agreed is for staff to know: whoever follows the case reads only that the answer is public. */
    static Doing.Result publish(Doing doing, Command.Publish publish) {
        var matter = doing.matter();
        if (matter.secret()) {
            return Doing.no(Reason.CONFIDENTIAL);
        }
        if (thoughtBetter(matter) || !agreed(matter) && !claimed(publish)) {
            return Doing.no(Reason.NO_CONSENT);
        }
        var publication = new Answer.Publication(
                Scrub.of(publish.question()),
                Scrub.of(publish.answer()),
                publish.basis(),
                doing.at(),
                doing.dates().review(matter, doing.at()));
        var answer = Objects.requireNonNull(matter.answer()).published(publication);
        return doing.noted(matter.with(answer), new Fact.Published(), agreed(matter) ? null : publish.words());
    }

    /**
     * Whose case was merged into this one has no say over the words of another. What staff give for a reason stays among
     * them.
     */
    static Doing.Result unpublish(Doing doing, Command.Unpublish unpublish) {
        if (!doing.byOwnSender()) {
            return Doing.no(Reason.FOR_SEVERAL);
        }
        var matter = doing.matter();
        var answer = matter.answer();
        var hidden = answer == null ? matter : matter.with(answer.published(null));
        var words = unpublish.words().isBlank() ? null : unpublish.words();
        return doing.caller() instanceof Caller.Sender
                ? doing.told(hidden, new Fact.Unpublished(), words)
                : doing.noted(hidden, new Fact.Unpublished(), words);
    }
}
