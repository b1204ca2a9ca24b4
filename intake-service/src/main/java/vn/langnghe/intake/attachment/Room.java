package vn.langnghe.intake.attachment;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import vn.langnghe.platform.web.Refusal;

/** Memory for files that are being looked at, first come first served: some large ones at once would end the process. */
final class Room {

    /** A picture is read, written anew and handed on. */
    private static final int COPIES = 3;

    private static final int UNIT = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int all;
    private final Semaphore free;

    Room(long bytes) {
        this.all = (int) Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
        this.free = new Semaphore(all, true);
    }

    /** A file larger than all there is has the room to itself. */
    <T> T with(long bytes, Supplier<T> work) {
        int needed = (int) Math.clamp(COPIES * bytes / UNIT + 1, 1, all);
        try {
            if (!free.tryAcquire(needed, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "files-busy");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "files-busy");
        }
        try {
            return work.get();
        } finally {
            free.release(needed);
        }
    }
}
