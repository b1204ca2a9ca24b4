package vn.langnghe.intake.limit;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Knows whether somebody has a form open, whom what nobody waits for, such as the rows of a file, must not hold up. */
@Component
public class RightOfWay {

    /** To write down what somebody says takes minutes. */
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

    public void claim() {
        lastSeen = nanoTime.getAsLong();
    }

    public boolean isClaimed() {
        return nanoTime.getAsLong() - lastSeen < PRESENCE;
    }
}
