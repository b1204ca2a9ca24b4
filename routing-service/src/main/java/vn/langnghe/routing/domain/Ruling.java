package vn.langnghe.routing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words of a petition say: ranked units and the rest, each with its confidence and the evidence. */
public record Ruling(
        boolean automatic,
        List<Suggestion> units,
        Kind kind,
        double kindConfidence,
        Component component,
        double componentConfidence,
        @Nullable String planItem,
        List<String> cooperating,
        Urgency urgency,
        boolean restricted,
        @Nullable Conflict conflict,
        List<Reason> evidence,
        Versions versions) {

    public @Nullable String lead() {
        return units.isEmpty() ? null : units.getFirst().unit();
    }

    public double confidence() {
        return units.isEmpty() ? 0 : units.getFirst().confidence();
    }
}
