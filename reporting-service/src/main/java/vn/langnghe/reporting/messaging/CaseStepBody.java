package vn.langnghe.reporting.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.Step;
import vn.langnghe.reporting.domain.Step.Commitment;
import vn.langnghe.reporting.domain.Step.Nature;
import vn.langnghe.reporting.domain.Step.Origin;
import vn.langnghe.reporting.domain.Step.Rating;
import vn.langnghe.reporting.domain.StepKind;

/** The body of any event of a case, with the fields reports use; an event fills those of its kind. */
record CaseStepBody(
        String caseId,
        String feedbackId,
        int number,
        Instant occurredAt,
        @Nullable Actor actor,
        Status status,
        @Nullable String unit,
        @Nullable Instant dueAt,
        @Nullable String reasonCode,
        @Nullable String outcome,
        @Nullable String by,
        @Nullable String to,
        @Nullable String reference,
        @Nullable String channel,
        @Nullable String senderType,
        @Nullable String communeCode,
        @Nullable String associationCode,
        @Nullable Instant receivedAt,
        @Nullable Instant registeredAt,
        @Nullable Boolean synthetic,
        @Nullable Integer senders,
        @Nullable String kind,
        @Nullable String component,
        @Nullable String planItem,
        @Nullable Boolean restricted,
        @Nullable Conflict conflict,
        @Nullable String urgency,
        @Nullable String routedBy,
        @Nullable Integer stars,
        @Nullable Integer visits,
        @Nullable Integer contacts,
        @Nullable Integer agencies,
        @Nullable Boolean interim,
        @Nullable Integer commitment,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate decidedOn) {

    record Actor(@Nullable String type) {}

    /** Whom of the department it accuses: that it does is all that is kept here. */
    record Conflict(@Nullable List<String> units) {}

    Step step(StepKind what, ZoneId zone) {
        return new Step(
                number,
                what,
                what == StepKind.SUSPENDED || what == StepKind.RESUMED ? decidedAt(zone) : occurredAt,
                actor == null || actor.type() == null ? "SYSTEM" : actor.type(),
                status,
                unit,
                dueAt,
                code(what),
                what == StepKind.OPENED ? origin() : null,
                what == StepKind.OPENED || what == StepKind.ASSIGNED ? nature() : null,
                stars == null ? null : new Rating(stars, visits, contacts, agencies),
                commitment == null ? null : new Commitment(commitment, dueOn));
    }

    /** A decision of an earlier day stops and starts the clock from its morning, whenever it was written down. */
    private Instant decidedAt(ZoneId zone) {
        return decidedOn == null || !decidedOn.isBefore(occurredAt.atZone(zone).toLocalDate())
                ? occurredAt
                : decidedOn.atStartOfDay(zone).toInstant();
    }

    private @Nullable String code(StepKind what) {
        if (what == StepKind.ESCALATED) {
            return to;
        }
        if (Boolean.TRUE.equals(interim)) {
            return Step.INTERIM;
        }
        if (outcome != null) {
            return outcome;
        }
        return reasonCode == null ? by : reasonCode;
    }

    private Origin origin() {
        var registered = registeredAt == null ? occurredAt : registeredAt;
        return new Origin(
                reference == null ? caseId : reference,
                channel == null ? "OTHER" : channel,
                senderType,
                communeCode,
                associationCode,
                receivedAt == null ? registered : receivedAt,
                registered,
                Boolean.TRUE.equals(synthetic),
                senders == null ? 1 : Math.max(1, senders));
    }

    private Nature nature() {
        return new Nature(
                kind,
                component,
                planItem,
                Boolean.TRUE.equals(restricted),
                conflict != null,
                "URGENT".equals(urgency),
                routedBy);
    }
}
