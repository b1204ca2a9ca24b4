package vn.langnghe.tracking.subscription.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One event on its way to one subscriber; {@code attempts} are those that failed. */
public record Delivery(
        String subscription,
        String caseId,
        int number,
        String fact,
        Instant happenedAt,
        int attempts,
        Instant nextAt,
        @Nullable Integer status,
        @Nullable String trouble) {

    static Delivery fresh(String subscription, String caseId, int number, String fact, Instant happenedAt, Instant at) {
        return new Delivery(subscription, caseId, number, fact, happenedAt, 0, at, null, null);
    }

    String id() {
        return subscription + "/" + eventId();
    }

    /** The id the receiver knows repeats by. */
    public String eventId() {
        return caseId + "/" + number;
    }

    Delivery waiting(Instant until) {
        return new Delivery(subscription, caseId, number, fact, happenedAt, attempts, until, status, trouble);
    }

    Delivery failed(Reply reply, Instant again) {
        return new Delivery(
                subscription, caseId, number, fact, happenedAt, attempts + 1, again, reply.status(), reply.trouble());
    }
}
