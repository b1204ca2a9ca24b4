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
        @Nullable String otherLead,
        @Nullable Kind kind,
        @Nullable Component component,
        @Nullable String planItem,
        @Nullable List<String> cooperating,
        @Nullable Urgency urgency,
        @Nullable Boolean restricted,
        @Nullable String content,
        @Nullable String splitLead,
        @Nullable Kind splitKind,
        @Nullable Component splitComponent,
        @Nullable Boolean splitRestricted,
        @Nullable String splitContent,
        @Nullable String reasonCode,
        @Nullable String text,
        @Nullable String duplicateOf,
        @Nullable String typedOriginal) {

    TriageBody body() {
        var first = new TriageBody.PartBody(
                blankToNull(otherLead) == null ? blankToNull(lead) : otherLead,
                kind,
                component,
                blankToNull(planItem),
                splits() ? blankToNull(content) : null,
                cooperating,
                restricted,
                urgency);
        var second = new TriageBody.PartBody(
                blankToNull(splitLead),
                splitKind,
                splitComponent,
                null,
                blankToNull(splitContent),
                null,
                splitRestricted,
                urgency);
        return new TriageBody(
                action, splits() ? List.of(first, second) : List.of(first), blankToNull(reasonCode), text, original());
    }

    /** What was typed goes before what was picked. */
    private @Nullable String original() {
        return blankToNull(typedOriginal) == null ? duplicateOf : typedOriginal;
    }

    private boolean splits() {
        return blankToNull(splitLead) != null;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
