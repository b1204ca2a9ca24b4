package vn.langnghe.routing.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import vn.langnghe.routing.domain.Dossier;

/** How a case stands where it ended, perhaps before triage decided on it, or was taken up again. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseStands(String feedbackId, String caseId, String status, Instant occurredAt) implements CaseMoved {

    private static final String MERGED = "MERGED";
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String IN_TRIAGE = "IN_TRIAGE";

    static final List<String> TYPES = List.of(
            "vn.langnghe.case.withdrawn.v1",
            "vn.langnghe.case.merged.v1",
            "vn.langnghe.case.forwarded.v1",
            "vn.langnghe.case.terminated.v1",
            "vn.langnghe.case.declined.v1",
            "vn.langnghe.case.reopened.v1");

    /** It was merged, and nobody answers for it where it went; or its unit gave it back. */
    boolean waitsAgain() {
        return status.equals(IN_TRIAGE);
    }

    /** Whether the unit it was given to last did; a part of a split item stays with who works on the others. */
    boolean givesBack(Dossier dossier) {
        var last = dossier.last();
        return !dossier.waiting()
                && last.parts().size() == 1
                && !last.decidedAt().isAfter(occurredAt);
    }

    /** The sender or somebody else took it back before anybody decided. */
    boolean leavesTheQueue() {
        return status.equals(WITHDRAWN) || status.equals(MERGED);
    }
}
