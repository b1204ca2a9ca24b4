package vn.langnghe.tracking.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A case of ours was merged into another of ours. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseMerged(String caseId) implements MergeKeeper.News {

    static final String TYPE = "vn.langnghe.case.merged.v1";
}
