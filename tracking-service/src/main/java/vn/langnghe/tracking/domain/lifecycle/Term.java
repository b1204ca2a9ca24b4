package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.deadline.Question;
import vn.langnghe.tracking.domain.deadline.Stage;

/**
 * One of the deadlines a case runs under: what sets it going, and when it was met.
 *
 * @param doneAt null while it is not
 */
public record Term(Question question, @Nullable Instant doneAt) {

    public Stage stage() {
        return question.stage();
    }

    /** Every deadline of the case, whether a rule knows of it or not; in the order of their stages. */
    public static List<Term> of(Case matter, DueDates dates) {
        var received = matter.item().receivedAt();
        var terms = new ArrayList<Term>();
        terms.add(term(matter, Stage.TRIAGE, received, first(matter, step -> step.unit() != null || ends(step))));
        terms.add(term(matter, Stage.ACKNOWLEDGEMENT, received, matter.item().registeredAt()));
        terms.addAll(acceptance(matter));
        terms.add(term(matter, Stage.FORWARDING, received, first(matter, Term::placed)));
        terms.add(new Term(dates.answerQuestion(matter), answered(matter)));
        terms.add(reply(matter));
        terms.add(term(matter, Stage.CEILING, received, first(matter, Term::answers)));
        terms.addAll(whileItRuns(matter));
        terms.addAll(Notices.of(matter, dates));
        terms.addAll(afterTheDecision(matter));
        return terms;
    }

    /** What the sender must hear before the answer: that his matter is taken up or needs longer, and how it stands. */
    static Stream<Term> words(Case matter) {
        var running = matter.status().open() && !matter.clocks().paused();
        return running ? Stream.concat(Stream.of(reply(matter)), whileItRuns(matter).stream()) : Stream.empty();
    }

    private static Term reply(Case matter) {
        var received = matter.item().receivedAt();
        return term(matter, Stage.REPLY, received, first(matter, step -> replies(matter, step)));
    }

    private static List<Term> acceptance(Case matter) {
        if (matter.status() == Status.IN_TRIAGE) {
            return List.of();
        }
        var since = matter.state() instanceof State.Assigned || matter.state() instanceof State.Reopened
                ? matter.state().since()
                : matter.assignedAt();
        var accepted = first(
                matter, step -> !step.at().isBefore(since) && (step.fact() instanceof Fact.Accepted || ends(step)));
        var present = new Term(DueDates.acceptanceQuestion(matter, since), accepted);
        if (present.stage() == Stage.ACCEPTANCE) {
            return List.of(present);
        }
        var byLaw = matter.acceptances().getFirst().at();
        return List.of(term(matter, Stage.ACCEPTANCE, matter.item().receivedAt(), byLaw), present);
    }

    /** What the sender is told while the case is open: from the last thing he was told. */
    private static List<Term> whileItRuns(Case matter) {
        if (matter.state() instanceof State.Resolved answered) {
            return List.of(
                    term(matter, Stage.SILENCE, answered.since(), null),
                    term(matter, Stage.REOPENING, answered.since(), null));
        }
        if (!matter.status().open()) {
            return List.of();
        }
        var told = last(matter, step -> step.audience() == Step.Audience.EVERYONE_CONCERNED);
        return told == null ? List.of() : List.of(term(matter, Stage.STATUS_UPDATE, told, null));
    }

    private static List<Term> afterTheDecision(Case matter) {
        var decision = matter.steps().reversed().stream().filter(Term::answers).findFirst();
        if (decision.isEmpty() || matter.status() == Status.TERMINATED) {
            return List.of();
        }
        var published = first(matter, step -> step.fact() instanceof Fact.Published);
        var publishable = !matter.secret() && matter.item().mayBePublished();
        return publishable || published != null
                ? List.of(term(matter, Stage.PUBLICATION, decision.get().at(), published))
                : List.of();
    }

    private static Term term(Case matter, Stage stage, Instant start, @Nullable Instant done) {
        var question = Question.of(DueDates.kind(matter), stage, start).under(DueDates.conditions(matter));
        return new Term(question, done);
    }

    /** An answer before the case was reopened does not count for the term that runs since. */
    private static @Nullable Instant answered(Case matter) {
        return matter.status().open() ? null : last(matter, Term::answers);
    }

    /** Whether it tells the sender one of what the law has him told: taken up, needs longer, refused, sent on, answered. */
    private static boolean replies(Case matter, Step step) {
        return answers(step)
                || switch (step.fact()) {
                    case Fact.Accepted _, Fact.Extended _ ->
                        !DueDates.kind(matter).toldOnPaper();
                    case Fact.NoticeSent _ -> true;
                    case Fact _ -> false;
                };
    }

    private static boolean answers(Step step) {
        return switch (step.fact()) {
            case Fact.Resolved answer -> !answer.interim();
            case Fact.Terminated _, Fact.Forwarded _, Fact.Withdrawn _, Fact.Merged _ -> true;
            case Fact.Declined _ -> ends(step);
            case Fact _ -> false;
        };
    }

    /** Sent on, or taken by a unit that is competent: either way nothing is left to forward. */
    private static boolean placed(Step step) {
        return step.fact() instanceof Fact.Forwarded || step.fact() instanceof Fact.Accepted || ends(step);
    }

    private static boolean ends(Step step) {
        return !step.status().open();
    }

    private static @Nullable Instant first(Case matter, Predicate<Step> what) {
        return matter.steps().stream().filter(what).findFirst().map(Step::at).orElse(null);
    }

    private static @Nullable Instant last(Case matter, Predicate<Step> what) {
        return matter.steps().stream()
                .filter(what)
                .map(Step::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
