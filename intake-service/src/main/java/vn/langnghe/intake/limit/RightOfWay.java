package vn.langnghe.intake.limit;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Knows whether people are filing items one by one, whom what nobody waits for, such as the rows of a file, must not hold up. */
@Component
public class RightOfWay {

    /** Who filed one item is likely to file another: a caller's words take minutes to write down. */
    private static final long PRESENCE = Duration.ofMinutes(5).toNanos();

    private final LongSupplier nanoTime;
    private volatile long lastSeen;

    @Autowired
    RightOfWay() {
        this(System::nanoTime);
    }

    public RightOfWay(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastSeen = nanoTime.getAsLong() - PRESENCE;
    }

    /** Work a person waits for. */
    public <T> T take(Supplier<T> work) {
        lastSeen = nanoTime.getAsLong();
        return work.get();
    }

    public boolean isClaimed() {
        return nanoTime.getAsLong() - lastSeen < PRESENCE;
    }
}
