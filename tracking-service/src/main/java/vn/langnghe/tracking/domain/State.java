package vn.langnghe.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a case, with what is true only in that state. */
public sealed interface State {

    Instant since();

    Status status();

    /** Who of the unit has it on his desk; nobody in a state nobody works in. */
    default @Nullable String handler() {
        return null;
    }

    /** Nobody is responsible yet; a person decides. */
    record InTriage(Instant since) implements State {
        @Override
        public Status status() {
            return Status.IN_TRIAGE;
        }
    }

    /** A unit is responsible and has not answered for it yet; {@code handler} is whom the unit gave it, if anybody. */
    record Assigned(Instant since, @Nullable String handler) implements State {

        public Assigned(Instant since) {
            this(since, null);
        }

        @Override
        public Status status() {
            return Status.ASSIGNED;
        }
    }

    /** The unit works on it; {@code handler} is who took it, when a person did. */
    record Accepted(Instant since, @Nullable String handler) implements State {
        @Override
        public Status status() {
            return Status.ACCEPTED;
        }

        public AwaitingSender ask(Instant at) {
            return new AwaitingSender(at, handler);
        }

        public Suspended suspended(Instant at) {
            return new Suspended(at, handler);
        }
    }

    /** The unit needs something from the sender; the clock stands still. */
    record AwaitingSender(Instant since, @Nullable String handler) implements State {
        @Override
        public Status status() {
            return Status.AWAITING_SENDER;
        }

        public Accepted answered(Instant at) {
            return new Accepted(at, handler);
        }
    }

    /** A decision stopped the handling; until another resumes it the clock stands still. */
    record Suspended(Instant since, @Nullable String handler) implements State {
        @Override
        public Status status() {
            return Status.SUSPENDED;
        }

        public Accepted resumed(Instant at) {
            return new Accepted(at, handler);
        }
    }

    /** The sender was not content with the answer. */
    record Reopened(Instant since, @Nullable String handler) implements State {

        public Reopened(Instant since) {
            this(since, null);
        }

        @Override
        public Status status() {
            return Status.REOPENED;
        }
    }

    /** The unit has answered: its word, not yet the sender's. */
    record Resolved(Instant since) implements State {
        @Override
        public Status status() {
            return Status.RESOLVED;
        }
    }

    record Closed(Instant since, ClosedBy by) implements State {
        @Override
        public Status status() {
            return Status.CLOSED;
        }
    }

    /** Not accepted for handling, on a ground the sender was told. */
    record Declined(Instant since, String ground) implements State {
        @Override
        public Status status() {
            return Status.DECLINED;
        }
    }

    /** Ended by a decision without an answer, on a ground the law has for it. */
    record Terminated(Instant since, String ground) implements State {
        @Override
        public Status status() {
            return Status.TERMINATED;
        }
    }

    record Forwarded(Instant since, String to) implements State {
        @Override
        public Status status() {
            return Status.FORWARDED;
        }
    }

    record Withdrawn(Instant since) implements State {
        @Override
        public Status status() {
            return Status.WITHDRAWN;
        }
    }

    record Merged(Instant since, String into) implements State {
        @Override
        public Status status() {
            return Status.MERGED;
        }
    }

    /** Whose word closed the case. */
    enum ClosedBy {
        SENDER,
        SILENCE,
        OFFICER
    }
}
