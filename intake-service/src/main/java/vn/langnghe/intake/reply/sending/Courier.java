package vn.langnghe.intake.reply.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.reply.Deliveries;
import vn.langnghe.intake.reply.Deliveries.Ending;
import vn.langnghe.intake.reply.Delivery;
import vn.langnghe.intake.reply.Delivery.State;
import vn.langnghe.intake.reply.Way;

/**
 * Hands deliveries to carriers. A delivery is marked as handed over before it is: if the service dies then, nobody can
 * say whether the sender heard of it, so a person decides. Telling twice is worse than asking somebody.
 */
@Component
public class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_AT_ONCE = 200;

    /** What was lost that often is no accident. */
    private static final int MOST_LOST = 5;

    /** No carrier takes that long. */
    private static final Duration LOST = Duration.ofMinutes(10);

    private final Deliveries deliveries;
    private final Composer composer;
    private final Carriers carriers;
    private final SettingsBook settings;
    private final ReplyMeters meters;
    private final Clock clock;

    Courier(
            Deliveries deliveries,
            Composer composer,
            Carriers carriers,
            SettingsBook settings,
            ReplyMeters meters,
            Clock clock) {
        this.deliveries = deliveries;
        this.composer = composer;
        this.carriers = carriers;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${langnghe.intake.reply.look}", fixedDelayString = "${langnghe.intake.reply.look}")
    public void round() {
        deliveries.unsure(clock.instant().minus(LOST)).forEach(this::lost);
        for (int sent = 0; sent < MOST_AT_ONCE; sent++) {
            var next = deliveries.take(clock.instant());
            if (next.isEmpty()) {
                return;
            }
            deliver(next.get());
        }
    }

    /** A second copy of a mail is known as such by its Message-ID; anything else would be told twice. */
    private void lost(Delivery delivery) {
        if (delivery.way() == Way.EMAIL && delivery.attempts() < MOST_LOST) {
            deliveries.again(delivery, clock.instant(), "unsure");
        } else {
            end(delivery, Ending.failed(clock.instant(), "unsure"));
        }
    }

    private void deliver(Delivery delivery) {
        var now = clock.instant();
        var awake = delivery.way().wakes() ? settings.current().awake(now) : now;
        if (awake.isAfter(now)) {
            deliveries.again(delivery, awake, "quiet-hours");
            return;
        }
        switch (composer.compose(delivery)) {
            case Composer.Composition.Ready(var letter) -> carry(delivery, letter);
            case Composer.Composition.NotYet() -> later(delivery, new Carried.Later("case-unknown"), now);
            case Composer.Composition.Closed() -> end(delivery, Ending.failed(now, "sender-closed"));
            case Composer.Composition.Nobody() -> end(delivery, Ending.of(State.WITHHELD, now));
            case Composer.Composition.Silent() -> end(delivery, Ending.of(State.WITHHELD, now));
        }
    }

    private void carry(Delivery delivery, Letter letter) {
        var carried = carriers.by(delivery.way())
                .map(carrier -> carrier.carry(letter))
                .orElseGet(() -> new Carried.Later("not-connected"));
        var now = clock.instant();
        switch (carried) {
            case Carried.Away() -> end(delivery, Ending.of(State.SENT, now));
            case Carried.Later later -> later(delivery, later, now);
            case Carried.Never(var why) -> end(delivery, Ending.failed(now, why));
            case Carried.Unsure(var why) -> end(delivery, Ending.failed(now, why));
        }
    }

    private void later(Delivery delivery, Carried.Later later, Instant now) {
        var pause = Backoff.after(delivery.attempts());
        if (pause.isEmpty()) {
            end(delivery, Ending.failed(now, later.why()));
            return;
        }
        var wait = later.pause() == null || later.pause().compareTo(pause.get()) < 0 ? pause.get() : later.pause();
        deliveries.again(delivery, now.plus(wait), later.why());
    }

    private void end(Delivery delivery, Ending ending) {
        deliveries.end(delivery, ending);
        meters.ended(delivery.way(), ending.state());
        if (ending.state() == State.FAILED) {
            log.warn("delivery {} by {} failed: {}", delivery.id(), delivery.way(), ending.trouble());
        }
    }
}
