package vn.langnghe.tracking.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Answer;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Circle;
import vn.langnghe.tracking.domain.Clocks;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.domain.Findings;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Publishing;

/** A case as its unit's programs read it. */
record CaseView(
        String caseId,
        String feedbackId,
        String reference,
        int part,
        String subject,
        String content,
        String language,
        Status status,
        @Nullable String unit,
        @Nullable String handler,
        List<String> cooperating,
        List<Case.Cooperation> cooperation,
        @Nullable String kind,
        @Nullable String component,
        @Nullable String planItem,
        String channel,
        @Nullable String senderType,
        boolean anonymous,
        boolean confidential,
        boolean restricted,
        String urgency,
        @Nullable String associationCode,
        @Nullable String communeCode,
        Instant receivedAt,
        Instant registeredAt,
        Instant assignedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stageDueAt,
        boolean overdue,
        List<Clocks.Pause> pauses,
        int extensions,
        Findings findings,
        int reopenings,
        Decision decision,
        @Nullable Answer answer,
        List<Commitment> commitments,
        @Nullable Instant provinceAdvisedAt,
        @Nullable Instant withdrawalReceivedAt,
        Case.@Nullable Rating rating,
        List<Item.Attachment> attachments,
        List<String> allowedActions,
        @Nullable Integer senders,
        boolean publishConsent,
        List<String> merged,
        Set<String> admitted,
        boolean synthetic,
        int version) {

    /** Why the case came where it is. */
    record Decision(
            int number,
            String by,
            double confidence,
            List<Assignment.Reason> reasons,
            List<Assignment.Suggestion> suggestions) {

        static Decision of(Assignment given) {
            return new Decision(
                    given.decision(), given.routedBy(), given.confidence(), given.reasons(), given.suggestions());
        }
    }

    static CaseView of(Case matter, Caller caller, Instant now) {
        var item = matter.item();
        var given = matter.assignment();
        var clocks = matter.clocks();
        var readsAll = StepView.readsAll(matter, caller);
        return new CaseView(
                matter.id(),
                matter.feedbackId(),
                item.reference(),
                matter.part(),
                item.title(),
                item.content(),
                item.language(),
                matter.status(),
                matter.unit(),
                matter.state().handler(),
                given.cooperating(),
                readsAll
                        ? matter.cooperation()
                        : matter.cooperation().stream()
                                .map(Case.Cooperation::wordless)
                                .toList(),
                given.kind(),
                given.component(),
                given.planItem(),
                item.channel(),
                item.senderType(),
                item.anonymous(),
                item.confidential(),
                given.restricted(),
                given.urgency(),
                item.associationCode(),
                item.communeCode(),
                item.receivedAt(),
                item.registeredAt(),
                matter.assignedAt(),
                clocks.dueAt(),
                clocks.stageDueAt(),
                matter.late(now),
                clocks.pauses(),
                clocks.extensions(),
                clocks.known(),
                matter.reopenings(),
                Decision.of(given),
                matter.answer(),
                readsAll
                        ? matter.commitments()
                        : matter.commitments().stream()
                                .map(Commitment::noteless)
                                .toList(),
                matter.adviceOpenSince().orElse(null),
                matter.withdrawalOpenSince().orElse(null),
                matter.rating(),
                matter.attachments(),
                Action.allowed(matter, caller).stream().map(Action::path).toList(),
                item.senders(),
                Publishing.agreed(matter),
                matter.circle().joined().stream().map(Circle.Joined::caseId).toList(),
                matter.circle().admitted(),
                item.synthetic(),
                matter.number());
    }
}
