package vn.langnghe.tracking.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What is in force now. Read again when asked for after {@link #FRESH}, so that a change made through another instance
 * is seen soon and a quiet system reads nothing.
 */
@Component
public class ReferenceData {

    static final Duration FRESH = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceData.class);

    private final Shipped shipped = Shipped.read();
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();
    private final ReentrantLock reading = new ReentrantLock();
    private final Edits edits;
    private final Clock clock;

    ReferenceData(Edits edits) {
        this.edits = edits;
        this.clock = Clock.systemUTC();
    }

    private record Read(InForce inForce, Instant at) {}

    public InForce current() {
        var read = last.get();
        if (read == null) {
            return refresh();
        }
        // One reads again; whoever comes meanwhile need not wait for it.
        if (clock.instant().isBefore(read.at().plus(FRESH)) || !reading.tryLock()) {
            return read.inForce();
        }
        try {
            return refresh();
        } catch (DataAccessException unreachable) {
            LOG.warn("reference data could not be read again, the last known stays: {}", unreachable.getMessage());
            return read.inForce();
        } finally {
            reading.unlock();
        }
    }

    /** As it was with these changes alone. */
    InForce asOf(Set<String> changes) {
        return InForce.of(
                shipped,
                edits.ruleSets().stream()
                        .filter(rules -> changes.contains(rules.id()))
                        .toList(),
                edits.calendars().stream()
                        .filter(year -> changes.contains(year.id()))
                        .toList(),
                edits.groundSets());
    }

    /** Reads what is in force at once, e.g. after a change. */
    InForce refresh() {
        var inForce = InForce.of(shipped, edits.ruleSets(), edits.calendars(), edits.groundSets());
        last.set(new Read(inForce, clock.instant()));
        return inForce;
    }
}
