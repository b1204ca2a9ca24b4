package vn.langnghe.reporting.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case, numbered 1, 2, 3 … within it. What a step does not say is null: {@code origin} is said once when
 * the case opens, {@code nature} then and whenever triage decides anew.
 */
public record Step(
        int number,
        StepKind kind,
        Instant at,
        String actor,
        Status status,
        @Nullable String unit,
        @Nullable Instant dueAt,
        @Nullable String code,
        @Nullable Origin origin,
        @Nullable Nature nature,
        @Nullable Rating rating,
        @Nullable Commitment commitment) {

    /** The code of an answer that is not the last word: the matter lies with somebody above, or something is promised. */
    public static final String INTERIM = "INTERIM";

    /** The code of an escalation that reaches the leaders. */
    public static final String TO_LEADER = "LEADER";

    /** Whether this is the unit's answer; what is passed to somebody above only says how things stand. */
    boolean isAnswer() {
        return kind == StepKind.RESOLVED && status.standing() == Status.Standing.RESOLVED && !isInterim();
    }

    /** A suspension or its end is told from the day it was decided, which may lie before what was told in between. */
    Step notBefore(Instant earliest) {
        return !at.isBefore(earliest) || (kind != StepKind.SUSPENDED && kind != StepKind.RESUMED)
                ? this
                : new Step(
                        number, kind, earliest, actor, status, unit, dueAt, code, origin, nature, rating, commitment);
    }

    boolean isInterim() {
        return kind == StepKind.RESOLVED && INTERIM.equals(code);
    }

    /** Where a case came from; never who sent it, but how many stand behind it. */
    public record Origin(
            String reference,
            String channel,
            @Nullable String senderType,
            @Nullable String commune,
            @Nullable String association,
            Instant receivedAt,
            Instant registeredAt,
            boolean synthetic,
            int senders) {

        /** The clock starts when the department got it, and never after it was written down. */
        public Instant start() {
            return receivedAt.isBefore(registeredAt) ? receivedAt : registeredAt;
        }
    }

    /** What a case is about, as far as it is decided, and whether it accuses somebody of the department; never whom. */
    public record Nature(
            @Nullable String kind,
            @Nullable String component,
            @Nullable String planItem,
            boolean restricted,
            boolean conflicted,
            boolean urgent,
            @Nullable String routedBy) {}

    /** What the sender thought of it: stars 1–5; visits, contacts and agencies it took. */
    public record Rating(
            int stars,
            @Nullable Integer visits,
            @Nullable Integer contacts,
            @Nullable Integer agencies) {}

    /** A dated promise of an answer, numbered within its case; the day is said when it is made. */
    public record Commitment(int number, @Nullable LocalDate dueOn) {}
}
