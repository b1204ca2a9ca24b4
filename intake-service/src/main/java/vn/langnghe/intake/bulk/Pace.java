package vn.langnghe.intake.bulk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Gatherers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.limit.RightOfWay;

/**
 * Writes the rows of files as fast as the house takes them, but while somebody has a form open a few at a time, all files
 * in one lane, with pauses: longer while writing is slow, for what a few rows take a person waits for as well.
 */
@Component
class Pace {

    private static final int FEW = 25;
    private static final Duration BEARABLE = Duration.ofMillis(150);

    /** Some files at once must all have something to answer before anybody in between gives them up. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final RightOfWay rightOfWay;
    private final LongSupplier nanoTime;
    private final Sleep sleep;
    private final Lock lane = new ReentrantLock(true);
    private Duration pause = Duration.ZERO;

    /** Waits so long. */
    interface Sleep {
        void of(Duration pause) throws InterruptedException;
    }

    @Autowired
    Pace(RightOfWay rightOfWay) {
        this(rightOfWay, System::nanoTime, Thread::sleep);
    }

    Pace(RightOfWay rightOfWay, LongSupplier nanoTime, Sleep sleep) {
        this.rightOfWay = rightOfWay;
        this.nanoTime = nanoTime;
        this.sleep = sleep;
    }

    List<RowResult> write(List<Row> rows, Function<List<Row>, List<RowResult>> writing) {
        return rightOfWay.isClaimed()
                ? rows.stream()
                        .gather(Gatherers.windowFixed(FEW))
                        .flatMap(few -> writeBehindPeople(few, writing).stream())
                        .toList()
                : writing.apply(rows);
    }

    private List<RowResult> writeBehindPeople(List<Row> few, Function<List<Row>, List<RowResult>> writing) {
        lane.lock();
        try {
            await(pause);
            long began = nanoTime.getAsLong();
            var results = writing.apply(few);
            var took = Duration.ofNanos(nanoTime.getAsLong() - began);
            pause = took.compareTo(BEARABLE) > 0 ? longer(took) : pause.dividedBy(2);
            return results;
        } finally {
            lane.unlock();
        }
    }

    private Duration longer(Duration took) {
        var next = pause.isZero() ? took : pause.multipliedBy(2);
        return next.compareTo(LONGEST) < 0 ? next : LONGEST;
    }

    private void await(Duration time) {
        try {
            sleep.of(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
