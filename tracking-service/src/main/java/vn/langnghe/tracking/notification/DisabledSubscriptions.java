package vn.langnghe.tracking.notification;

import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.subscription.Subscription;
import vn.langnghe.tracking.subscription.Subscriptions;

/**
 * Tells a unit that one of its programs hears nothing any more. The subscription is marked as told only after the notice
 * lies in the inbox, so that no crash in between leaves the unit without it; a notice filed twice is one.
 */
@Component
class DisabledSubscriptions {

    private final Subscriptions subscriptions;
    private final Inboxes inboxes;

    DisabledSubscriptions(Subscriptions subscriptions, Inboxes inboxes) {
        this.subscriptions = subscriptions;
        this.inboxes = inboxes;
    }

    @Scheduled(fixedDelayString = "${langnghe.webhooks.look:3s}", initialDelayString = "2s")
    void tell() {
        for (var subscription : subscriptions.untold()) {
            var disabledAt = subscription.health().disabledAt();
            if (disabledAt != null) {
                inboxes.put(notice(subscription, disabledAt));
                subscriptions.told(subscription.id(), disabledAt);
            }
        }
    }

    private static Notice.Addressed notice(Subscription subscription, Instant at) {
        var kind = Notice.Kind.SUBSCRIPTION_DISABLED;
        var id = subscription.id() + "/" + kind + "/" + at.toEpochMilli();
        var notice = new Notice(id, kind, new About.OfSubscription(subscription.id()), at, null);
        return new Notice.Addressed(Audience.unit(subscription.unit()), notice);
    }
}
