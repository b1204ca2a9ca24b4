package vn.langnghe.tracking.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.deadline.Explanations;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Joining;
import vn.langnghe.tracking.domain.lifecycle.Term;

/** Every deadline of a case with how it was found, for the API and the page alike. */
@Component
class CaseTerms {

    private final DueDates dates;
    private final Deadlines deadlines;
    private final Explanations explanations;

    CaseTerms(DueDates dates, Deadlines deadlines, Explanations explanations) {
        this.dates = dates;
        this.deadlines = deadlines;
        this.explanations = explanations;
    }

    /**
     * @param notice which letter, of the stage {@code notice}
     * @param startedAt what set the clock going
     * @param doneAt when it was met; null while it is not
     * @param late whether it was met after its last second, or is not met and that has passed; what a sender may do
     *     until then is never late
     */
    record View(
            String stage,
            @Nullable String notice,
            Instant startedAt,
            @Nullable Instant doneAt,
            boolean late,
            @Nullable ByHand byHand,
            @JsonUnwrapped Explanations.View explained) {}

    /** A term agreed with the sender, or taken over from a case that was merged, stands for what the rules say. */
    record ByHand(
            @Nullable Instant dueAt,
            Instant setAt,
            @Nullable String reasonCode) {}

    /** Of the deadlines a rule knows of. */
    List<View> of(Case matter, Instant now, Locale locale) {
        return Term.of(matter, dates).stream()
                .map(term -> view(matter, term, now, locale))
                .filter(view -> view.explained().rule() != null)
                .toList();
    }

    private View view(Case matter, Term term, Instant now, Locale locale) {
        var explained = explanations.view(deadlines.explain(term.question()), locale);
        var byHand = byHand(matter, term, explained.dueAt());
        var due = byHand == null ? explained.dueAt() : byHand.dueAt();
        var end = term.doneAt() == null ? now : term.doneAt();
        return new View(
                term.stage().wire(),
                term.question().conditions().notice(),
                term.question().start(),
                term.doneAt(),
                term.stage().owed() && due != null && end.isAfter(due),
                byHand,
                explained);
    }

    private static @Nullable ByHand byHand(Case matter, Term term, @Nullable Instant byRules) {
        if (term.stage() != Stage.RESOLUTION || byRules == null || byRules.equals(matter.dueAt())) {
            return null;
        }
        return matter.steps().reversed().stream()
                .flatMap(step -> switch (step.fact()) {
                    case Fact.Extended longer -> Stream.of(new ByHand(matter.dueAt(), step.at(), longer.reasonCode()));
                    case Fact.DueChanged moved
                    when Joining.MERGED.equals(moved.reasonCode()) ->
                        Stream.of(new ByHand(matter.dueAt(), step.at(), moved.reasonCode()));
                    case Fact _ -> Stream.<ByHand>empty();
                })
                .findFirst()
                .orElse(null);
    }
}
