package vn.langnghe.tracking.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import vn.langnghe.tracking.audit.Readings;

/** Restricted items were shown to somebody at the triage desk. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackRead(List<String> caseIds, String user) implements FromTheRegister {

    static final String TYPE = "vn.langnghe.feedback.read.v1";

    /** In the log of whoever's reading it was; told again within a minute it is one reading. */
    void keepIn(Readings readings) {
        if (caseIds.size() == 1) {
            readings.read(caseIds.getFirst(), user);
        } else {
            readings.listed(caseIds, user);
        }
    }
}
