package vn.langnghe.intake.channel.mailbox;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads each mail on a thread of its own and waits only so long for it. One that takes longer is given up, whatever in it
 * keeps the mail library busy; its thread cannot be ended, but it holds up no other mail.
 */
final class TimedReading implements MailReading {

    private final Reader reader;
    private final Duration longest;

    /** Throws what the mail library throws at a mail that is none. */
    @FunctionalInterface
    interface Reader {
        Mail read(Spooled spooled) throws Exception;
    }

    TimedReading(Reader reader, Duration longest) {
        this.reader = reader;
        this.longest = longest;
    }

    @Override
    public Mail of(Spooled spooled) throws UnreadableMail {
        var reading = new FutureTask<>(() -> reader.read(spooled));
        // of the platform: a virtual one that never waits keeps all others from its processor
        Thread.ofPlatform().daemon().name("mail-reader").start(reading);
        try {
            return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            // whatever is wrong with it is wrong with this mail alone: the next one must be read
            throw UnreadableMail.broken(broken.getCause());
        } catch (TimeoutException endless) {
            reading.cancel(true);
            throw UnreadableMail.tooSlow();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopping);
        }
    }
}
