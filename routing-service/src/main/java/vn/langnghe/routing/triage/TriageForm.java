package vn.langnghe.routing.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Urgency;

/** What the page sends: one part, or the first of two when {@code splitLead} is given. */
record TriageForm(
        int version,
        @Nullable String action,
        @Nullable String lead,
        @Nullable Kind kind,
        @Nullable Component component,
        @Nullable Urgency urgency,
        @Nullable String content,
        @Nullable String splitLead,
        @Nullable Kind splitKind,
        @Nullable Component splitComponent,
        @Nullable String splitContent,
        @Nullable String reasonCode,
        @Nullable String text,
        @Nullable String duplicateOf) {

    TriageBody body() {
        var first = new TriageBody.PartBody(
                blankToNull(lead), kind, component, null, splits() ? blankToNull(content) : null, null, null, urgency);
        var second = new TriageBody.PartBody(
                blankToNull(splitLead),
                splitKind,
                splitComponent,
                null,
                blankToNull(splitContent),
                null,
                null,
                urgency);
        return new TriageBody(
                action, splits() ? List.of(first, second) : List.of(first), blankToNull(reasonCode), text, duplicateOf);
    }

    private boolean splits() {
        return blankToNull(splitLead) != null;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
