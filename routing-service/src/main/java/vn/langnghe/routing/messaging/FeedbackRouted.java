package vn.langnghe.routing.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Item;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Part;
import vn.langnghe.routing.domain.Returned;
import vn.langnghe.routing.domain.Suggestion;
import vn.langnghe.routing.domain.Versions;

/** The decision so far on one item, with the item: whoever opens the case needs no other topic. */
public record FeedbackRouted(
        String feedbackId,
        int decision,
        Outcome outcome,
        Instant decidedAt,
        DecidedBy decidedBy,
        Versions versions,
        Item item,
        List<Part> parts,
        List<Suggestion> suggestions,
        @Nullable Returned returned,
        @Nullable String duplicateOf) {

    static final String TYPE = "vn.langnghe.feedback.routed.v1";
    static final String TOPIC = "feedback.routed.v1";

    /** The id derives from its cause: a redelivered item cannot yield a second event. */
    public static PendingEvent about(Dossier dossier, EventJson json) {
        var last = dossier.last();
        var body = new FeedbackRouted(
                dossier.feedbackId(),
                last.decision(),
                last.outcome(),
                last.decidedAt(),
                last.decidedBy(),
                last.versions(),
                dossier.item(),
                last.parts(),
                last.suggestions(),
                last.returned(),
                last.duplicateOf());
        var id = dossier.feedbackId() + "/routed/" + last.decision();
        return json.event(id, TOPIC, dossier.feedbackId(), TYPE, last.decidedAt(), body);
    }
}
