package vn.langnghe.routing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case to be: the whole item, or a share of a mixed one (Luật Tiếp công dân, Đ25.3).
 *
 * @param conflict whom it accuses, where it is restricted for that; null else, and in what was decided before it was asked
 */
public record Part(
        int part,
        String caseId,
        @Nullable String content,
        @Nullable String lead,
        List<String> cooperating,
        @Nullable Kind kind,
        @Nullable Component component,
        @Nullable String planItem,
        boolean restricted,
        Urgency urgency,
        double confidence,
        List<Reason> reasons,
        @Nullable Conflict conflict) {

    Part without(String nothing) {
        return new Part(
                part,
                caseId,
                content == null ? null : nothing,
                lead,
                cooperating,
                kind,
                component,
                planItem,
                restricted,
                urgency,
                confidence,
                reasons.stream()
                        .map(reason -> new Reason(reason.what(), List.of(), reason.source()))
                        .toList(),
                conflict);
    }

    /** The same, for a person to say who is to have it: as what it was taken before holds until then. */
    Part nobodys() {
        return new Part(
                part,
                caseId,
                content,
                null,
                List.of(),
                kind,
                component,
                planItem,
                restricted,
                urgency,
                confidence,
                reasons,
                conflict);
    }

    public static String caseId(String feedbackId, int part) {
        return feedbackId + "-" + part;
    }
}
