package vn.langnghe.tracking.domain.deadline;

import java.util.List;
import java.util.Optional;

/**
 * How a deadline was found.
 *
 * @param rule empty when no rule speaks to the question; then there is no due day and no step
 * @param due empty without a rule, or while the clock stands
 */
public record Explanation(Optional<Rule> rule, Optional<Due> due, List<Step> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }
}
