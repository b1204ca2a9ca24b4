package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Answer.Commitment;

/** Something to be done with a case. {@code words} are for people and stay in the case file. */
public sealed interface Command {

    record Accept() implements Command {}

    /** Gives the case to one who works for the unit that has it. */
    record Appoint(Caller.Staff handler) implements Command {}

    /** {@code ground} {@link #NOT_OURS} sends the case back to triage; any other ground ends it. */
    record Decline(String ground, String words) implements Command {
        public static final String NOT_OURS = "NOT_OURS";
    }

    record RequestInformation(String question) implements Command {}

    record ProvideInformation(String words) implements Command {}

    record RequestCooperation(
            List<String> units, String question, @Nullable Instant dueAt) implements Command {}

    record Contribute(String contribution) implements Command {}

    record Note(String words) implements Command {}

    record Transfer(String to, String reasonCode, String words) implements Command {}

    record Forward(String to, String reasonCode, String words) implements Command {}

    record Extend(String reasonCode, String words, @Nullable Instant until) implements Command {}

    record Escalate(
            String reasonCode, String words, @Nullable String to) implements Command {}

    record AdviseProvince(String words) implements Command {}

    record Resolve(String text, String outcome, List<Commitment> commitments) implements Command {}

    /** Blank: the sender's and the unit's own words. Either way they are scrubbed. */
    record Publish(String question, String answer) implements Command {}

    record Reopen(String reasonCode, String words) implements Command {}

    record Withdraw(String reasonCode, String words) implements Command {}

    record Merge(String into, String words) implements Command {}

    record Close(String words) implements Command {}

    record Rate(
            int stars, @Nullable Integer visits, @Nullable Integer contacts, String comment) implements Command {}
}
