package vn.langnghe.tracking.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.subscription.delivery.Queue;
import vn.langnghe.tracking.subscription.delivery.Repeats;

/** Keeps the subscriptions of a unit for those who work there; an administrator keeps all. */
@Service
class Keeper {

    private final Subscriptions subscriptions;
    private final Queue queue;
    private final Repeats repeats;
    private final WebhookSettings settings;
    private final Clock clock;

    Keeper(Subscriptions subscriptions, Queue queue, Repeats repeats, WebhookSettings settings, Clock clock) {
        this.subscriptions = subscriptions;
        this.queue = queue;
        this.repeats = repeats;
        this.settings = settings;
        this.clock = clock;
    }

    List<Subscription> of(CurrentUser user) {
        mustBeStaff(user);
        return subscriptions.all().stream()
                .filter(subscription -> mayKeep(user, subscription.unit()))
                .sorted(Comparator.comparing(Subscription::unit).thenComparing(Subscription::createdAt))
                .toList();
    }

    /** One of another unit does not exist. */
    Subscription find(String id, CurrentUser user) {
        mustBeStaff(user);
        return subscriptions
                .find(id)
                .filter(subscription -> mayKeep(user, subscription.unit()))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
    }

    Subscription open(String unit, String url, String description, Set<String> facts, CurrentUser user) {
        mustBeStaff(user);
        if (!mayKeep(user, unit)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden");
        }
        var ofUnit = subscriptions.all().stream().filter(other -> other.unit().equals(unit));
        if (ofUnit.count() >= settings.perUnit()) {
            throw new Refusal(HttpStatus.CONFLICT, "too-many-subscriptions");
        }
        var fresh = new Subscription(
                UUID.randomUUID().toString(),
                unit,
                url,
                description,
                facts,
                new Subscription.Secrets(Secret.random(), null, null),
                Subscription.Health.GOOD,
                user.name(),
                clock.instant());
        subscriptions.add(fresh);
        return fresh;
    }

    void close(String id, CurrentUser user) {
        find(id, user);
        subscriptions.remove(id);
        queue.forget(id);
    }

    /** The new secret; the old one signs too until programs have changed over. */
    Secret rotate(String id, CurrentUser user) {
        var fresh = Secret.random();
        var until = clock.instant().plus(settings.oldSecretLasts());
        subscriptions.change(id, find(id, user).secrets().next(fresh, until));
        return fresh;
    }

    void enable(String id, CurrentUser user) {
        find(id, user);
        subscriptions.enable(id);
    }

    /** Sends again what has happened since; how much that is. */
    int replay(String id, Instant since, CurrentUser user) {
        return repeats.since(since, active(id, user));
    }

    void resend(String id, String eventId, CurrentUser user) {
        if (!repeats.one(eventId, active(id, user))) {
            throw new Refusal(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    private Subscription active(String id, CurrentUser user) {
        var subscription = find(id, user);
        if (!subscription.active()) {
            throw new Refusal(HttpStatus.CONFLICT, "subscription-disabled");
        }
        return subscription;
    }

    static boolean mayKeep(CurrentUser user, String unit) {
        return user.has("ADMIN") || user.belongsTo(unit);
    }

    private static void mustBeStaff(CurrentUser user) {
        if (!user.hasAny("OFFICER", "INSPECTOR", "ADMIN")) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden");
        }
    }
}
