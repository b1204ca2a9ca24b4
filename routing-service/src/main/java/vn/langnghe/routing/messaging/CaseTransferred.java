package vn.langnghe.routing.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A unit passed a case on: what routing reads of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseTransferred(String feedbackId, String from, String to) {

    static final String TYPE = "vn.langnghe.case.transferred.v1";
}
