package vn.langnghe.intake.limit;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Lets whoever waits for a form go before what nobody waits for, such as the rows of a file. */
@Component
public class RightOfWay {

    /** Forms that follow each other without a gap must not stop a file for good. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final Lock lock = new ReentrantLock();
    private final Condition clear = lock.newCondition();
    private final Duration longest;
    private int people;

    @Autowired
    public RightOfWay() {
        this(LONGEST);
    }

    RightOfWay(Duration longest) {
        this.longest = longest;
    }

    /** Somebody is waiting from now on. */
    public void enter() {
        lock.lock();
        try {
            people++;
        } finally {
            lock.unlock();
        }
    }

    /** They have their answer. */
    public void leave() {
        lock.lock();
        try {
            people--;
            if (people == 0) {
                clear.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Before each piece of work that is short by itself: returns once nobody waits, or when it has waited long enough. */
    public void give() throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (people > 0 && left > 0) {
                left = clear.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
