package vn.langnghe.intake.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What each neighbourhood of callers brought within the hour: else one of them could use up the room of all. Of this
 * instance alone and never written down, because it is about where people are.
 */
@Component
class Shares {

    private final long most;
    private final Map<String, Long> brought = new HashMap<>();
    private long hour;

    Shares(FileLimitProperties limits) {
        this.most = limits.unclaimedEach().toBytes();
    }

    synchronized boolean take(String neighbourhood, Instant now, long bytes) {
        long current = now.getEpochSecond() / Duration.ofHours(1).toSeconds();
        if (current != hour) {
            hour = current;
            brought.clear();
        }
        return brought.merge(neighbourhood, bytes, Long::sum) <= most;
    }
}
