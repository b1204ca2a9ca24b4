package vn.langnghe.reporting.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.web.FieldFault;

/** How indicators are put on the scale: between which goal posts, and how much each weighs. */
public record Scoring(
        GoalPosts goalPosts,
        List<Part> parts,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** Where the ends of the scale come from. */
    public enum GoalPosts {
        /** From the values set here. */
        FIXED,
        /** From the lowest and highest yearly value of any unit in the last three years. */
        THREE_YEARS
    }

    /** One indicator: its worst and best value where goal posts are fixed, whichever way is good, and its weight. */
    public record Part(String code, double low, double high, double weight) {}

    public Scoring changed(String by, Instant at) {
        return new Scoring(goalPosts, parts, by, at);
    }

    /** What no single field shows: codes nobody knows or twice, posts the wrong way round. */
    public List<FieldFault> faults(List<String> known) {
        var faults = new ArrayList<FieldFault>();
        var seen = new HashSet<String>();
        for (int index = 0; index < parts.size(); index++) {
            var part = parts.get(index);
            var field = "parts[" + index + "].";
            if (!known.contains(part.code()) || !seen.add(part.code())) {
                faults.add(new FieldFault(field + "code", "reporting.invalid.figure"));
            }
            if (!(part.low() < part.high())) {
                faults.add(new FieldFault(field + "low", "reporting.invalid.goal-posts"));
            }
        }
        if (parts.stream().mapToDouble(Part::weight).sum() == 0) {
            faults.add(new FieldFault("parts[0].weight", "required"));
        }
        return faults;
    }
}
