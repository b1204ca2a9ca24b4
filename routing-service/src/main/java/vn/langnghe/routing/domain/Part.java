package vn.langnghe.routing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case to be: the whole item, or a share of a mixed one (Luật Tiếp công dân, Đ25.3). */
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
        List<Reason> reasons) {

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
                        .toList());
    }

    public static String caseId(String feedbackId, int part) {
        return feedbackId + "-" + part;
    }
}
