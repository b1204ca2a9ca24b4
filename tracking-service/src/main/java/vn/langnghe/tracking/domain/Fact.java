package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a case. Codes only: neither what was said nor who said it. */
public sealed interface Fact {

    record Opened(
            String reference,
            int part,
            String channel,
            @Nullable String senderType,
            @Nullable String kind,
            @Nullable String component,
            @Nullable String planItem,
            List<String> cooperating,
            boolean restricted,
            String urgency,
            String routedBy,
            @Nullable String communeCode,
            @Nullable String associationCode,
            Instant receivedAt,
            Instant registeredAt,
            @Nullable Instant dueAt,
            boolean synthetic,
            int senders,
            @Nullable Conflict conflict)
            implements Fact {}

    record Assigned(
            @Nullable String kind,
            @Nullable String component,
            @Nullable String planItem,
            List<String> cooperating,
            boolean restricted,
            String urgency,
            @Nullable Instant dueAt,
            String routedBy,
            @Nullable Conflict conflict)
            implements Fact {}

    record Accepted(@Nullable Instant dueAt) implements Fact {}

    /** The unit gave the case to one of its own. */
    record Appointed(String handler) implements Fact {}

    record Declined(@Nullable String reasonCode) implements Fact {}

    record Transferred(
            @Nullable String from,
            String to,
            @Nullable String reasonCode,
            @Nullable Instant dueAt) implements Fact {}

    /** {@code reasonCode}: missing in steps from before the question carried its ground. */
    record InformationRequested(@Nullable String reasonCode) implements Fact {}

    record InformationProvided(@Nullable Instant dueAt) implements Fact {}

    /** {@code from}: the unit asked. */
    record CooperationRequested(String from, @Nullable Instant dueAt) implements Fact {}

    record Contributed(String by) implements Fact {}

    /** {@code decision}: the number it bears in the office's register. */
    record Suspended(String decision, LocalDate decidedOn, String reasonCode) implements Fact {}

    record Resumed(
            String decision,
            LocalDate decidedOn,
            String reasonCode,
            @Nullable Instant dueAt) implements Fact {}

    record Terminated(String decision, LocalDate decidedOn, String reasonCode) implements Fact {}

    record Noted() implements Fact {}

    record Forwarded(String to, @Nullable String reasonCode) implements Fact {}

    /** {@code decision}, {@code decidedOn}: of the decision on paper, where the law asks for one; missing in older steps. */
    record Extended(
            @Nullable Instant dueAt,
            @Nullable String reasonCode,
            @Nullable String decision,
            @Nullable LocalDate decidedOn)
            implements Fact {}

    record Escalated(@Nullable String reasonCode, @Nullable String to) implements Fact {}

    record ProvinceAdvised() implements Fact {}

    record ProvinceAnswered() implements Fact {}

    /**
     * A letter went out about what had been decided until then; {@code to} is missing in steps from before it was asked,
     * which tell everybody.
     */
    record NoticeSent(LocalDate sentOn, @Nullable Addressee to) implements Fact {

        public boolean reached(Addressee whom) {
            return to == null || to == whom;
        }
    }

    /** {@code interim}: the matter now waits for the word of a higher body, and its unit still owes the answer. */
    record Resolved(String outcome, @Nullable Instant dueAt, long pausedSeconds, boolean interim) implements Fact {}

    record CommitmentMade(int commitment, LocalDate dueOn) implements Fact {}

    record CommitmentKept(int commitment) implements Fact {}

    record CommitmentMissed(int commitment) implements Fact {}

    record Published() implements Fact {}

    /** The answer is no longer public; where the sender said so, he no longer agrees that it be. */
    record Unpublished() implements Fact {}

    record Reopened(@Nullable String reasonCode, @Nullable Instant dueAt) implements Fact {}

    /** The sender took the matter back; whether that ends it is for a decision to say. */
    record WithdrawalReceived(
            @Nullable String reasonCode, @Nullable Instant dueAt) implements Fact {

        /** One of several senders did; the others stay. */
        public static final String ONE_OF_SEVERAL = "ONE_OF_SEVERAL";

        boolean whole() {
            return !ONE_OF_SEVERAL.equals(reasonCode);
        }
    }

    record Withdrawn(@Nullable String reasonCode) implements Fact {}

    record Merged(String into) implements Fact {}

    /** {@code from}: the case that was merged into this one. */
    record Joined(String from) implements Fact {}

    /** A person was named who may read a restricted case, or is so no longer. */
    record Admitted(boolean admitted) implements Fact {}

    record Closed(State.ClosedBy by) implements Fact {}

    /**
     * The sender and what he brought were forgotten; what stands in these steps since is signed, as their seals are
     * those of what stood there before.
     *
     * @param erased the numbers of all steps something was ever taken from
     * @param words whether what was said is forgotten as well, not only the files
     */
    record Erased(List<Integer> erased, boolean words, String key, String signature) implements Fact {}

    record Rated(
            int stars,
            @Nullable Integer visits,
            @Nullable Integer contacts,
            @Nullable Integer agencies) implements Fact {}

    record Overdue(@Nullable Instant dueAt) implements Fact {}

    record DueChanged(@Nullable Instant dueAt, @Nullable String reasonCode) implements Fact {}
}
