package vn.langnghe.routing.messaging;

import java.time.Instant;
import java.util.List;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Part;

/** Restricted items were shown to somebody where they wait for a person. Tracking keeps it with the other readings of their cases. */
public record FeedbackRead(List<String> caseIds, String user, Instant readAt) {

    static final String TYPE = "vn.langnghe.feedback.read.v1";
    static final String TOPIC = "feedback.followups.v1";

    /** @param id the same for one and the same reading */
    public static PendingEvent of(String id, List<Dossier> shown, String user, Instant at, EventJson json) {
        var cases = shown.stream()
                .flatMap(dossier -> dossier.last().parts().stream())
                .map(Part::caseId)
                .toList();
        return json.event(id, TOPIC, shown.getFirst().feedbackId(), TYPE, at, new FeedbackRead(cases, user, at));
    }
}
