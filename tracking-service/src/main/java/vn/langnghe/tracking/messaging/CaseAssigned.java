package vn.langnghe.tracking.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** It was decided anew what a case of ours is and whose. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseAssigned(String caseId, boolean restricted) implements MergeKeeper.News {

    static final String TYPE = "vn.langnghe.case.assigned.v1";
}
