package vn.langnghe.tracking.subscription;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A subscription as its unit reads it: the secret only in the answer that gives it out. */
record SubscriptionView(
        String id,
        String unit,
        String url,
        String description,
        Set<String> facts,
        State state,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt,
        Subscription.@Nullable Why disabledBecause,
        String createdBy,
        Instant createdAt,
        @Nullable String secret) {

    /** How it is with it. */
    enum State {
        ACTIVE,
        FAILING,
        DISABLED
    }

    static SubscriptionView of(Subscription subscription) {
        return of(subscription, null);
    }

    static SubscriptionView of(Subscription subscription, @Nullable Secret secret) {
        var health = subscription.health();
        return new SubscriptionView(
                subscription.id(),
                subscription.unit(),
                subscription.url(),
                subscription.description(),
                new TreeSet<>(subscription.facts()),
                state(subscription),
                health.failingSince(),
                health.disabledAt(),
                health.disabledBecause(),
                subscription.createdBy(),
                subscription.createdAt(),
                secret == null ? null : secret.text());
    }

    private static State state(Subscription subscription) {
        if (!subscription.active()) {
            return State.DISABLED;
        }
        return subscription.health().failingSince() == null ? State.ACTIVE : State.FAILING;
    }
}
