package vn.langnghe.intake.attachment;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Attachment;

/** How much whoever is not signed in may leave here together without sending it: else anybody could fill the disk. */
@Component
class UnclaimedBudget {

    /** What a file costs at least: so many small ones are a burden of their own. */
    private static final long LEAST = 64 * 1024;

    private final long most;
    private final Unclaimed unclaimed;
    private final Shares shares;
    private final Clock clock;

    UnclaimedBudget(FileLimitProperties limits, Unclaimed unclaimed, Shares shares, Clock clock) {
        this.most = limits.unclaimed().toBytes();
        this.unclaimed = unclaimed;
        this.shares = shares;
        this.clock = clock;
    }

    /** Counted before it is kept, so that many at once do not pass together. */
    Attachment with(long size, String neighbourhood, Supplier<Attachment> keeping) {
        var now = clock.instant();
        long bytes = Math.max(size, LEAST);
        if (!shares.take(neighbourhood, now, bytes)) {
            throw new TooMuchUnclaimed();
        }
        boolean counted = false;
        try {
            if (unclaimed.add(now, bytes) > most) {
                throw new TooMuchUnclaimed();
            }
            var kept = keeping.get();
            counted = unclaimed.note(kept.attachmentId(), now, bytes);
            return kept;
        } finally {
            if (!counted) {
                unclaimed.add(now, -bytes);
            }
        }
    }
}
