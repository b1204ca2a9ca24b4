package vn.langnghe.tracking.subscription.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.subscription.WebhookSettings;

/** When to try again: later each time, and not all at the same moment. */
@Component
class Patience {

    private static final double JITTER = 0.2;
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    private final WebhookSettings settings;

    Patience(WebhookSettings settings) {
        this.settings = settings;
    }

    /** Empty when it has been tried often enough. */
    Optional<Instant> next(Delivery delivery, Reply reply, Instant now) {
        if (delivery.attempts() >= settings.retries().size()) {
            return Optional.empty();
        }
        var usual = shaken(settings.retries().get(delivery.attempts()));
        var wish = reply.askedToWait();
        var wait = wish == null || wish.compareTo(usual) < 0 ? usual : wish;
        return Optional.of(now.plus(wait.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wait));
    }

    /** How long to leave a receiver alone that took nothing {@code failures} times in a row: a minute at first, an hour at most. */
    Instant rest(int failures, Instant now) {
        var minutes = Math.min(60, 1L << Math.min(failures, 6));
        return failures == 0 ? now : now.plus(shaken(Duration.ofMinutes(minutes / 2 + 1)));
    }

    private static Duration shaken(Duration time) {
        var factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(time.toMillis() * factor));
    }
}
