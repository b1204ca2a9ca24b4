package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Addressee;
import vn.langnghe.tracking.domain.Findings;

/** Something to be done with a case. {@code words} are for people and stay in the case file. */
public sealed interface Command {

    record Accept() implements Command {}

    /** Gives the case to one who works for the unit that has it. */
    record Appoint(Caller.Staff handler) implements Command {}

    /** {@code ground} {@link #NOT_OURS} sends the case back to triage; one the law has for its kind ends it. */
    record Decline(String ground, String words) implements Command {
        public static final String NOT_OURS = "NOT_OURS";
    }

    record RequestInformation(String reasonCode, String question) implements Command {}

    /** {@code words} are what the sender is told. */
    record Suspend(Decision decision, String words) implements Command {}

    record Resume(Decision decision, String words) implements Command {}

    record Terminate(Decision decision, String words) implements Command {}

    /** A decision on paper: its number in the register, its day, and the ground it names. */
    record Decision(String number, LocalDate on, String ground) {}

    record ProvideInformation(String words) implements Command {}

    record RequestCooperation(
            List<String> units, String question, @Nullable Instant dueAt) implements Command {}

    record Contribute(String contribution) implements Command {}

    /**
     * @param files attachments laid beside the item
     * @param told whether the sender reads it as well: how his matter stands
     */
    record Note(String words, List<String> files, boolean told) implements Command {
        public Note(String words) {
            this(words, List.of(), false);
        }
    }

    record Transfer(String to, String reasonCode, String words) implements Command {}

    record Forward(String to, String reasonCode, String words) implements Command {}

    /** {@code decision}: on paper, where the law extends by one (Luật Tố cáo 25/2018/QH14, Đ30.2). */
    record Extend(
            String reasonCode,
            String words,
            @Nullable Instant until,
            @Nullable Decision decision) implements Command {
        public Extend(String reasonCode, String words, @Nullable Instant until) {
            this(reasonCode, words, until, null);
        }
    }

    /** What was found about the matter, with the reason as it stands in the file. */
    record Assess(Findings findings, String words) implements Command {}

    record Escalate(
            String reasonCode, String words, @Nullable String to) implements Command {}

    record AdviseProvince(String words) implements Command {}

    record RecordProvinceAnswer(String words) implements Command {}

    /** Somebody who must be told was told by letter, on that day; {@code words} are for staff and may be missing. */
    record RecordNotice(LocalDate sentOn, Addressee to, String words) implements Command {}

    record Resolve(String text, String outcome, List<Promise> promises, List<String> files) implements Command {
        public Resolve(String text, String outcome, List<Promise> promises) {
            this(text, outcome, promises, List.of());
        }

        /** The outcome that leaves the matter to a higher body. */
        public static final String PROPOSED_HIGHER = "PROPOSED_HIGHER";

        /** Something to be done by a day. */
        public record Promise(String text, LocalDate dueOn) {}
    }

    /** What became of a promise. */
    record SettleCommitment(int commitment, boolean kept, String words) implements Command {}

    /**
     * What everybody may read, as somebody of the unit has read it; it is scrubbed once more.
     *
     * @param consent whether the sender told the unit that it may be published
     * @param basis the texts the answer cites, by code
     * @param words how and when he told it; needed where he did not agree when he filed
     */
    record Publish(String question, String answer, boolean consent, List<String> basis, String words)
            implements Command {}

    /** Takes the published answer down; by the sender: he no longer agrees. */
    record Unpublish(String words) implements Command {}

    /** Names a person who may read a restricted case beside the inspectors, or takes that back. */
    record Admit(String person, boolean admitted, String words) implements Command {}

    record Reopen(String reasonCode, String words) implements Command {}

    record Withdraw(String reasonCode, String words) implements Command {

        /** Everybody who brought it has told the unit so. */
        public static final String ALL_SENDERS = "ALL_SENDERS";
    }

    record Merge(String into, String words) implements Command {}

    record Close(String words) implements Command {}

    record Rate(
            int stars,
            @Nullable Integer visits,
            @Nullable Integer contacts,
            @Nullable Integer agencies,
            String comment) implements Command {}
}
