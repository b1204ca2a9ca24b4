package vn.langnghe.intake.channel.mailbox;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While the mailbox cannot be read: said once when it begins and once when it is over, tried ever less often. */
final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private Duration pause = Duration.ZERO;

    /** How long to leave it alone now. */
    Duration failed(Exception away) {
        // messages of mail servers may quote addresses
        var what = away.getClass().getSimpleName();
        if (pause.isZero()) {
            log.warn("the mailbox or the store is away ({})", what);
            pause = FIRST_PAUSE;
        } else {
            log.debug("the mailbox or the store is still away ({})", what);
            var longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
        return pause;
    }

    void ended() {
        if (!pause.isZero()) {
            log.info("the mailbox is read again");
            pause = Duration.ZERO;
        }
    }
}
