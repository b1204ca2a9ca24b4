package vn.langnghe.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoomTests {

    private static final long FILE = 10 << 20;

    @Test
    void noMoreFilesAreLookedAtThanThereIsMemoryFor() {
        var room = new Room(40 << 20);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < 8; sender++) {
                senders.submit(() -> room.with(FILE, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    return inside.decrementAndGet();
                }));
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aFileLargerThanAllThereIsIsStillTaken() {
        assertThat(new Room(1 << 20).<Integer>with(FILE, () -> 1)).isEqualTo(1);
    }
}
