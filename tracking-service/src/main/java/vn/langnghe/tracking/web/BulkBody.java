package vn.langnghe.tracking.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.input.ForeignFields;

/** The same for many cases, each in the version its officer has seen. */
record BulkBody(
        @Nullable String action,
        @Nullable String handler,
        @Nullable List<Chosen> cases,
        @JsonAnySetter @Nullable Map<String, Object> unknown)
        implements ForeignFields.Body {

    /** One of the cases. */
    record Chosen(@Nullable String caseId, @Nullable Integer version) {

        /** As a form sends it: {@code <caseId>:<version>}; what is not like that has no version. */
        static Chosen of(String text) {
            var colon = text.lastIndexOf(':');
            try {
                return new Chosen(text.substring(0, Math.max(0, colon)), Integer.valueOf(text.substring(colon + 1)));
            } catch (NumberFormatException noVersion) {
                return new Chosen(text, null);
            }
        }
    }
}
