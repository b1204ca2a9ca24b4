package vn.langnghe.intake.channel.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Has several mails taken at once, because each waits for the store most of its time: as many as their size allows, those
 * of one sender in their order.
 */
final class Sorter implements AutoCloseable {

    /** Of mail being taken apart: its parts are in memory then. */
    private static final int MOST_MEGABYTES = 40;

    private static final CompletableFuture<?> NOBODY = CompletableFuture.completedFuture(null);

    private final MailDesk desk;
    private final ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(MOST_MEGABYTES);
    private final Map<String, CompletableFuture<?>> latest = new HashMap<>();
    private final Map<Long, CompletableFuture<MailDesk.Outcome>> taking = new LinkedHashMap<>();

    Sorter(MailDesk desk) {
        this.desk = desk;
    }

    /** Waits for room; the mail is closed when it is dealt with. */
    void take(long uid, Spooled spooled) throws IOException, InterruptedException {
        int megabytes;
        try {
            megabytes = megabytes(spooled);
        } catch (IOException | RuntimeException failed) {
            spooled.close();
            throw failed;
        }
        room.acquire(megabytes);
        var sender = sender(spooled);
        var before = sender.isEmpty() ? NOBODY : latest.getOrDefault(sender, NOBODY);
        var outcome =
                before.handleAsync((_, failed) -> failed == null ? taken(spooled) : left(spooled, failed), clerks);
        outcome.whenComplete((_, _) -> room.release(megabytes));
        latest.put(sender, outcome);
        taking.put(uid, outcome);
    }

    /** One during which the service ended takes all the room: if it does so again, no other mail is counted with it. */
    private int megabytes(Spooled spooled) throws IOException {
        if (spooled.isTooLarge()) {
            return 1;
        }
        return desk.wasBegun(spooled) ? MOST_MEGABYTES : (int) Math.min(MOST_MEGABYTES, 1 + (spooled.size() >> 20));
    }

    /** As written, wherever it may be read at all: only the same one twice matters. */
    private static String sender(Spooled spooled) {
        try {
            return spooled.isSound()
                    ? Objects.requireNonNullElse(spooled.message().getHeader("From", ","), "")
                    : "";
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    /** Not before the one it follows; whoever looks next finds both where they are. */
    private static MailDesk.Outcome left(Spooled spooled, Throwable failed) {
        try (spooled) {
            throw failed instanceof CompletionException wrapped ? wrapped : new CompletionException(failed);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private MailDesk.Outcome taken(Spooled spooled) {
        try (spooled) {
            return desk.take(spooled);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Where each goes, once all are safe; throws what kept one from being. */
    Map<MailDesk.Outcome, List<Long>> outcomes() throws IOException {
        var sorted = new EnumMap<MailDesk.Outcome, List<Long>>(MailDesk.Outcome.class);
        try {
            taking.forEach((uid, outcome) -> sorted.computeIfAbsent(outcome.join(), _ -> new ArrayList<>())
                    .add(uid));
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case UncheckedIOException lost -> throw lost.getCause();
                case RuntimeException away -> throw away;
                case null, default -> throw failed;
            }
        }
        return sorted;
    }

    /** Waits for what is under way, and for what follows that: an executor being closed begins nothing more. */
    @Override
    public void close() {
        CompletableFuture.allOf(taking.values().toArray(CompletableFuture[]::new))
                .handle((_, _) -> null)
                .join();
        clerks.close();
    }
}
