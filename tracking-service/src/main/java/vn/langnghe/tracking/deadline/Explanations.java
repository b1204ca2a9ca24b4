package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.deadline.Due;
import vn.langnghe.tracking.domain.deadline.Explanation;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.Step;
import vn.langnghe.tracking.domain.deadline.WorkingTime;

/** Puts explanations into words, for the API and for pages alike. */
@Component
public class Explanations {

    private final MessageSource messages;
    private final GroundWords grounds;

    Explanations(MessageSource messages, GroundWords grounds) {
        this.messages = messages;
        this.grounds = grounds;
    }

    /**
     * @param due null while the clock stands
     * @param dueAt the last second of that day; of a reminder, when the office opens on it
     */
    public record View(
            @Nullable LocalDate due,
            @Nullable Instant dueAt,
            boolean provisional,
            @Nullable RuleView rule,
            List<StepView> steps) {}

    /** The rule that was applied. */
    public record RuleView(
            String id,
            int days,
            String unit,
            String direction,
            String runsFrom,
            String basis,
            String mark,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    /** One step with a sentence for people. */
    public record StepView(
            String code,
            LocalDate from,
            LocalDate to,
            int days,
            @Nullable String why,
            String text) {}

    public View view(Explanation explanation, Locale locale) {
        var due = explanation.due();
        var rule = explanation.rule();
        return new View(
                due.map(Due::date).orElse(null),
                due.map(Due::at).orElse(null),
                due.map(Due::provisional).orElse(false),
                rule.map(Explanations::view).orElse(null),
                explanation.steps().stream()
                        .map(step -> view(step, rule, locale))
                        .toList());
    }

    private static RuleView view(Rule rule) {
        return new RuleView(
                rule.id(),
                rule.days(),
                RuleEntry.lower(rule.unit()),
                RuleEntry.lower(rule.direction()),
                RuleEntry.lower(rule.runsFrom()),
                rule.basis(),
                RuleEntry.lower(rule.mark()),
                rule.effectiveFrom(),
                rule.effectiveTo());
    }

    private StepView view(Step step, Optional<Rule> rule, Locale locale) {
        var day = DateTimeFormatter.ofPattern("EEEE dd/MM/yyyy", locale);
        var text = messages.getMessage(
                "deadlines.step." + step.code(),
                new Object[] {
                    step.from().format(day),
                    step.to().format(day),
                    step.days(),
                    why(step, locale),
                    rule.map(Rule::basis).orElse(""),
                    rule.map(Rule::unit).map(RuleEntry::lower).orElse(""),
                    step.from().equals(step.to()) ? "one" : "many"
                },
                locale);
        return new StepView(
                RuleEntry.lower(step.code()).replace('_', '-'),
                step.from(),
                step.to(),
                step.days(),
                step.why(),
                text + ground(step, locale));
    }

    /** Why the clock stands, where somebody said. */
    private String ground(Step step, Locale locale) {
        var ground = step.why();
        if (ground == null || (step.code() != Step.Code.PAUSED && step.code() != Step.Code.STANDING)) {
            return "";
        }
        var words = grounds.of(ground, step.from(), endOf(step.from()), locale);
        return " " + messages.getMessage("deadlines.step.ground", new Object[] {words}, locale);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkingTime.VIETNAM).toInstant();
    }

    private String why(Step step, Locale locale) {
        var why = step.why();
        return why == null
                        || step.code() == Step.Code.RULE
                        || step.code() == Step.Code.STANDING
                        || step.code() == Step.Code.PAUSED
                ? ""
                : Objects.requireNonNullElse(messages.getMessage("deadlines.why." + why, null, why, locale), why);
    }
}
