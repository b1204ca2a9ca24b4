package vn.langnghe.tracking.subscription.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.metrics.TrackingMeter;
import vn.langnghe.tracking.subscription.Subscription;
import vn.langnghe.tracking.subscription.WebhookSettings;

/**
 * One round to one subscriber: takes what is due, delivers the events of a case one after the other and different cases
 * beside each other. After a failure the rest of that case waits with it.
 */
@Component
class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);
    private static final int AT_ONCE = 64;
    private static final int AT_A_TIME = 8;

    private final Queue queue;
    private final DeliveryLog entries;
    private final Letter letter;
    private final Post post;
    private final Patience patience;
    private final Standing standing;
    private final WebhookSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    Round(
            Queue queue,
            DeliveryLog entries,
            Letter letter,
            Post post,
            Patience patience,
            Standing standing,
            WebhookSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.queue = queue;
        this.entries = entries;
        this.letter = letter;
        this.post = post;
        this.patience = patience;
        this.standing = standing;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Whether to go on at once. */
    enum Result {
        MORE,
        ENOUGH
    }

    /** How it went with one case. */
    private sealed interface Way {
        record Arrived() implements Way {}

        /** {@code again}: when what comes after it may be tried. */
        record Failed(Instant again) implements Way {}

        record Gone() implements Way {}

        /** It has become restricted. */
        record NothingToTell() implements Way {}
    }

    private static boolean any(List<Way> ways, Class<? extends Way> kind) {
        return ways.stream().anyMatch(kind::isInstance);
    }

    Result deliver(Subscription subscription) {
        var now = clock.instant();
        var claimed = queue.claim(subscription.id(), now, now.plus(settings.lease()), AT_ONCE);
        if (claimed.isEmpty()) {
            return Result.ENOUGH;
        }
        var ways = byCase(claimed, subscription);
        if (any(ways, Way.Gone.class)) {
            standing.gone(subscription);
            return Result.ENOUGH;
        }
        if (any(ways, Way.Arrived.class)) {
            standing.reached(subscription);
        } else if (any(ways, Way.Failed.class)) {
            standing.failed(subscription);
        }
        return any(ways, Way.Failed.class) || claimed.size() < AT_ONCE ? Result.ENOUGH : Result.MORE;
    }

    private List<Way> byCase(List<Delivery> claimed, Subscription subscription) {
        var cases = claimed.stream()
                .sorted(Comparator.comparingInt(Delivery::number))
                .collect(Collectors.groupingBy(Delivery::caseId));
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var tasks = cases.values().stream()
                    .<Callable<Way>>map(ofCase -> () -> inOrder(ofCase, subscription))
                    .toList();
            return threads.invokeAll(tasks).stream().map(Round::result).toList();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Way result(Future<Way> task) {
        try {
            return task.get();
        } catch (ExecutionException broken) {
            // The lease ends, and somebody tries again.
            log.warn("a webhook round broke off", broken.getCause());
            return new Way.NothingToTell();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Way.NothingToTell();
        }
    }

    private Way inOrder(List<Delivery> ofCase, Subscription subscription) {
        Way way = new Way.NothingToTell();
        for (var i = 0; i < ofCase.size(); i++) {
            way = one(ofCase.get(i), subscription);
            if (way instanceof Way.Failed failed) {
                ofCase.stream()
                        .skip(i + 1)
                        .map(later -> later.waiting(failed.again()))
                        .forEach(queue::giveBack);
                return way;
            }
        }
        return way;
    }

    private Way one(Delivery delivery, Subscription subscription) {
        var written = letter.write(subscription, delivery, clock.instant());
        if (written.isEmpty()) {
            queue.done(delivery);
            return new Way.NothingToTell();
        }
        var reply = post.send(
                subscription.url(), written.get().headers(), written.get().body());
        TrackingMeter.WEBHOOKS
                .counter(meters, "arrived", String.valueOf(reply.arrived()))
                .increment();
        if (reply.arrived()) {
            return settle(delivery, DeliveryLog.State.DELIVERED, reply, new Way.Arrived());
        }
        var next = patience.next(delivery, reply, clock.instant());
        if (reply.gone()) {
            return settle(delivery, DeliveryLog.State.FAILED, reply, new Way.Gone());
        }
        if (next.isEmpty()) {
            return settle(delivery, DeliveryLog.State.FAILED, reply, new Way.Failed(clock.instant()));
        }
        queue.giveBack(delivery.failed(reply, next.get()));
        return new Way.Failed(next.get());
    }

    private Way settle(Delivery delivery, DeliveryLog.State state, Reply reply, Way way) {
        entries.write(delivery, state, reply);
        queue.done(delivery);
        return way;
    }
}
