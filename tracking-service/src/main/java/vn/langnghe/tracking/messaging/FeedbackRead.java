package vn.langnghe.tracking.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** Restricted items were shown to somebody at the triage desk. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackRead(List<String> caseIds, String user) implements FromTheRegister {

    static final String TYPE = "vn.langnghe.feedback.read.v1";
}
