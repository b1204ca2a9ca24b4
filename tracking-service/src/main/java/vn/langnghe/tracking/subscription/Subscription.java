package vn.langnghe.tracking.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program of a unit that wants to hear of its cases; {@code facts} empty: of everything. */
public record Subscription(
        String id,
        String unit,
        String url,
        String description,
        Set<String> facts,
        Secrets secrets,
        Health health,
        String createdBy,
        Instant createdAt) {

    /** The secret in force, and the one before it while programs change over. */
    public record Secrets(
            Secret current,
            @Nullable Secret previous,
            @Nullable Instant previousUntil) {

        /** Those to sign with: receivers take a message that bears one signature they know. */
        public List<Secret> at(Instant now) {
            var both = previous != null && previousUntil != null && now.isBefore(previousUntil);
            return both ? List.of(current, previous) : List.of(current);
        }

        public Secrets next(Secret fresh, Instant oldUntil) {
            return new Secrets(fresh, current, oldUntil);
        }
    }

    /** How it has gone of late; {@code failures} counts attempts since the last success. */
    public record Health(
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant pausedUntil,
            @Nullable Instant disabledAt,
            @Nullable Why disabledBecause) {

        public static final Health GOOD = new Health(0, null, null, null, null);
    }

    /** Why nothing is sent any more. */
    public enum Why {
        /** Nothing has arrived for days. */
        FAILING,
        /** The receiver answered that it is gone for good. */
        GONE
    }

    public Subscription {
        facts = Set.copyOf(facts);
    }

    public boolean active() {
        return health.disabledAt() == null;
    }

    public boolean resting(Instant now) {
        return health.pausedUntil() != null && now.isBefore(health.pausedUntil());
    }

    /** Whether it asked for a fact of one of these units. */
    public boolean wants(String fact, Stream<String> units) {
        return (facts.isEmpty() || facts.contains(fact)) && units.anyMatch(unit::equals);
    }
}
