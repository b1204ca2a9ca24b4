package vn.langnghe.tracking.subscription;

import java.time.Instant;

/** Nothing is sent to a program of this unit any more, until somebody enables it again. */
public record SubscriptionDisabled(String subscriptionId, String unit, Instant at) {}
