package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All rules, past, present and future. */
public final class RuleBook {

    private static final Set<Stage> EXTENDABLE = Set.of(Stage.RESOLUTION, Stage.EXTENSION);

    private final List<Rule> rules;
    private final Map<Stage, List<Rule>> byStage = new EnumMap<>(Stage.class);

    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        byStage.putAll(this.rules.stream().collect(Collectors.groupingBy(Rule::stage)));
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The rule for a clock that starts on {@code day}. */
    public Optional<Rule> find(Kind kind, Stage stage, Conditions conditions, LocalDate day) {
        return byStage.getOrDefault(stage, List.of()).stream()
                .filter(rule -> rule.kinds().contains(kind) && rule.inForceOn(day))
                .filter(rule -> rule.when().fits(conditions) && answers(rule, conditions))
                .max(Comparator.comparingInt(rule -> rule.when().weight()));
    }

    /** An extension or a notice that was named must be known to the rule: it cannot be passed over. */
    private static boolean answers(Rule rule, Conditions asked) {
        var extensionKnown = asked.extensions() == 0
                || !EXTENDABLE.contains(rule.stage())
                || !rule.when().extensions().isEmpty();
        var noticeKnown = rule.stage() != Stage.NOTICE
                || Objects.requireNonNullElse(asked.notice(), When.USUAL_NOTICE).equals(When.USUAL_NOTICE)
                || !rule.when().notices().isEmpty();
        return extensionKnown && noticeKnown;
    }
}
