package vn.langnghe.routing.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.alike.Duplicate;
import vn.langnghe.routing.domain.Decision;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.domain.Suggestion;
import vn.langnghe.routing.domain.Urgency;

/** A waiting item beside what rules and model think of it today. */
record TriageView(
        String feedbackId,
        String reference,
        int version,
        Outcome outcome,
        String channel,
        @Nullable String senderType,
        boolean anonymous,
        boolean confidential,
        @Nullable String subject,
        String content,
        int attachments,
        boolean synthetic,
        Instant receivedAt,
        Instant registeredAt,
        boolean restricted,
        Urgency urgency,
        TriageTerms.Waiting term,
        Proposal proposal,
        List<Decision> decisions) {

    /** The ruling as of now: rules may have learnt since the item came in. */
    record Proposal(
            List<Suggestion> suggestions,
            vn.langnghe.routing.domain.Kind kind,
            double kindConfidence,
            vn.langnghe.routing.domain.Component component,
            double componentConfidence,
            @Nullable String planItem,
            List<vn.langnghe.routing.domain.Reason> evidence,
            List<Duplicate> duplicates) {}

    static TriageView of(
            Dossier dossier,
            TriageTerms.Waiting term,
            Ruling ruling,
            List<Suggestion> offered,
            List<Duplicate> duplicates) {
        var item = dossier.item();
        return new TriageView(
                dossier.feedbackId(),
                item.reference(),
                dossier.version(),
                dossier.last().outcome(),
                item.channel(),
                item.senderType(),
                item.anonymous(),
                item.confidential(),
                item.subject(),
                item.content(),
                item.attachments().size(),
                item.synthetic(),
                item.receivedAt(),
                item.registeredAt(),
                dossier.restricted(),
                dossier.urgent() ? Urgency.URGENT : Urgency.NORMAL,
                term,
                new Proposal(
                        offered,
                        ruling.kind(),
                        ruling.kindConfidence(),
                        ruling.component(),
                        ruling.componentConfidence(),
                        ruling.planItem(),
                        ruling.evidence(),
                        duplicates),
                dossier.decisions());
    }
}
