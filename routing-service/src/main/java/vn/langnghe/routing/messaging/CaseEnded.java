package vn.langnghe.routing.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A case was withdrawn or merged, perhaps before triage decided on it; {@code status} says which. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseEnded(String feedbackId, String status) implements CaseMoved {

    static final String WITHDRAWN = "vn.langnghe.case.withdrawn.v1";
    static final String MERGED = "vn.langnghe.case.merged.v1";
}
