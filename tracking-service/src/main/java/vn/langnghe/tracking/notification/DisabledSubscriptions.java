package vn.langnghe.tracking.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.subscription.SubscriptionDisabled;

/** Tells a unit that one of its programs hears nothing any more. */
@Component
class DisabledSubscriptions {

    private final Inboxes inboxes;

    DisabledSubscriptions(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @EventListener
    void tell(SubscriptionDisabled disabled) {
        var kind = Notice.Kind.SUBSCRIPTION_DISABLED;
        var id = disabled.subscriptionId() + "/" + kind + "/" + disabled.at().toEpochMilli();
        var about = new About.OfSubscription(disabled.subscriptionId());
        var notice = new Notice(id, kind, about, disabled.at(), null);
        inboxes.put(new Notice.Addressed(Audience.unit(disabled.unit()), notice));
    }
}
