package vn.langnghe.routing.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A case was passed on; {@code from} is missing where it still waited for triage. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseTransferred(String feedbackId, @Nullable String from, String to) implements CaseMoved {

    static final String TYPE = "vn.langnghe.case.transferred.v1";
}
