package vn.langnghe.tracking.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is responsible and why, as routing or a person decided last. */
public record Assignment(
        int decision,
        @Nullable String unit,
        List<String> cooperating,
        @Nullable String kind,
        @Nullable String component,
        @Nullable String planItem,
        boolean restricted,
        String urgency,
        String routedBy,
        double confidence,
        List<Reason> reasons,
        List<Suggestion> suggestions,
        @Nullable Conflict conflict) {

    /** One that accuses nobody of the department. */
    public Assignment(
            int decision,
            @Nullable String unit,
            List<String> cooperating,
            @Nullable String kind,
            @Nullable String component,
            @Nullable String planItem,
            boolean restricted,
            String urgency,
            String routedBy,
            double confidence,
            List<Reason> reasons,
            List<Suggestion> suggestions) {
        this(
                decision,
                unit,
                cooperating,
                kind,
                component,
                planItem,
                restricted,
                urgency,
                routedBy,
                confidence,
                reasons,
                suggestions,
                null);
    }

    /** One thing that spoke for this decision. */
    public record Reason(String what, List<String> words, String source) {}

    /** A unit routing thought of without being sure. */
    public record Suggestion(String unit, double confidence) {}

    public Assignment {
        cooperating = List.copyOf(cooperating);
        reasons = List.copyOf(reasons);
        suggestions = List.copyOf(suggestions);
    }

    public Assignment to(@Nullable String other) {
        var others = cooperating.stream().filter(unit -> !unit.equals(other)).toList();
        return new Assignment(
                decision,
                other,
                others,
                kind,
                component,
                planItem,
                restricted,
                urgency,
                routedBy,
                confidence,
                reasons,
                suggestions,
                conflict);
    }

    public Assignment with(String cooperatingUnit) {
        if (cooperating.contains(cooperatingUnit)) {
            return this;
        }
        var others =
                Stream.concat(cooperating.stream(), Stream.of(cooperatingUnit)).toList();
        return new Assignment(
                decision,
                unit,
                others,
                kind,
                component,
                planItem,
                restricted,
                urgency,
                routedBy,
                confidence,
                reasons,
                suggestions,
                conflict);
    }
}
