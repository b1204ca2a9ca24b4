package vn.langnghe.intake.channel.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While the mailbox cannot be read: said once when it begins and once when it is over, tried ever less often. */
final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private Duration pause = Duration.ZERO;
    private volatile @Nullable Instant since;

    Outage(InstantSource clock) {
        this.clock = clock;
    }

    /** How long to leave it alone now. */
    Duration failed(Exception away) {
        // messages of mail servers may quote addresses
        var what = away.getClass().getSimpleName();
        if (pause.isZero()) {
            log.warn("the mailbox or the store is away ({})", what);
            pause = FIRST_PAUSE;
            since = clock.instant();
        } else {
            log.debug("the mailbox or the store is still away ({})", what);
            var longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
        return pause;
    }

    /** For how long by now; 0 while it is read. */
    double seconds() {
        var began = since;
        return began == null ? 0 : Duration.between(began, clock.instant()).toSeconds();
    }

    void ended() {
        if (!pause.isZero()) {
            log.info("the mailbox is read again");
            pause = Duration.ZERO;
            since = null;
        }
    }
}
