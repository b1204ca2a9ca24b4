package vn.langnghe.tracking.subscription.delivery;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.subscription.Subscription;
import vn.langnghe.tracking.subscription.Subscriptions;
import vn.langnghe.tracking.subscription.WebhookSettings;

/** How a subscriber stands after a round; whom nothing has reached for too long is given up. */
@Component
class Standing {

    private static final Logger log = LoggerFactory.getLogger(Standing.class);

    private static final int MOST_TO_SHOW = 10_000;

    private final Subscriptions subscriptions;
    private final Queue queue;
    private final DeliveryLog entries;
    private final Patience patience;
    private final WebhookSettings settings;
    private final Clock clock;

    Standing(
            Subscriptions subscriptions,
            Queue queue,
            DeliveryLog entries,
            Patience patience,
            WebhookSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.queue = queue;
        this.entries = entries;
        this.patience = patience;
        this.settings = settings;
        this.clock = clock;
    }

    void reached(Subscription subscription) {
        subscriptions.succeeded(subscription);
    }

    void failed(Subscription subscription) {
        var now = clock.instant();
        var since = subscription.health().failingSince();
        if (since != null && since.plus(settings.giveUpAfter()).isBefore(now)) {
            disable(subscription, Subscription.Why.FAILING, now);
        } else {
            subscriptions.failed(
                    subscription, now, patience.rest(subscription.health().failures(), now));
        }
    }

    void gone(Subscription subscription) {
        disable(subscription, Subscription.Why.GONE, clock.instant());
    }

    private void disable(Subscription subscription, Subscription.Why why, Instant now) {
        if (subscriptions.disable(subscription.id(), why, now)) {
            log.warn("webhook subscription {} of {} disabled: {}", subscription.id(), subscription.unit(), why);
        }
        entries.writeGivenUp(queue.troubled(subscription.id(), MOST_TO_SHOW));
        queue.forget(subscription.id());
    }
}
