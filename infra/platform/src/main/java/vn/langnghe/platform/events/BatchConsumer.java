package vn.langnghe.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import vn.langnghe.platform.trace.Correlation;

/** Reads a batch, has it handled as a whole or else one by one, and sets aside what fails for good. */
class BatchConsumer<T> implements Consumer<Message<List<byte[]>>> {

    private static final Logger log = LoggerFactory.getLogger(BatchConsumer.class);
    private static final int TRIES = 3;
    /** When so many of a batch failed for good, waiting does not help the others either. */
    private static final int MANY = 10;

    private final String name;
    private final EventReader<T> reader;
    private final BatchHandler<T> handler;
    private final DeadLetters deadLetters;
    private final ConsumerMeters meters;
    private final Duration betweenTries;

    /** An event beside the record it was read from. */
    private record Pair<T>(RawRecord record, Received<T> event) {}

    BatchConsumer(
            String name,
            EventReader<T> reader,
            BatchHandler<T> handler,
            DeadLetters deadLetters,
            ConsumerMeters meters,
            Duration betweenTries) {
        this.name = name;
        this.reader = reader;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.betweenTries = betweenTries;
    }

    @Override
    public void accept(Message<List<byte[]>> message) {
        meters.began();
        var letters = new ArrayList<DeadLetters.Letter>();
        var events = read(RawRecord.of(message), letters);
        if (!events.isEmpty() && !handled(events)) {
            events.forEach(one -> reasonToSetAside(one, letters.size() < MANY ? betweenTries : Duration.ZERO)
                    .ifPresent(reason -> letters.add(new DeadLetters.Letter(one.record(), reason))));
        }
        deadLetters.send(letters);
        letters.forEach(letter -> log.error(
                "{}: set aside {}-{}@{}: {}",
                name,
                letter.record().topic(),
                letter.record().partition(),
                letter.record().offset(),
                letter.reason()));
        meters.deadLettered(letters.size());
        if (!events.isEmpty()) {
            meters.reached(events.getLast().event().time());
        }
        meters.ended();
    }

    private List<Pair<T>> read(List<RawRecord> records, List<DeadLetters.Letter> letters) {
        var events = new ArrayList<Pair<T>>(records.size());
        for (var record : records) {
            switch (reader.read(record)) {
                case Reading.Event<T>(var event) -> events.add(new Pair<>(record, event));
                case Reading.Skipped<T> _ -> meters.skipped();
                case Reading.Unreadable<T>(var reason) -> letters.add(new DeadLetters.Letter(record, reason));
            }
        }
        return events;
    }

    private boolean handled(List<Pair<T>> events) {
        try {
            handle(events.stream().map(Pair::event).toList());
            return true;
        } catch (RuntimeException failure) {
            rethrowOutage(failure);
            log.warn("{}: batch of {} failed with {}, one by one now", name, events.size(), nameOf(failure));
            return false;
        }
    }

    private Optional<String> reasonToSetAside(Pair<T> one, Duration wait) {
        for (var attempt = 1; ; attempt++) {
            try {
                handle(List.of(one.event()));
                return Optional.empty();
            } catch (RuntimeException failure) {
                rethrowOutage(failure);
                meters.repeated();
                if (attempt == TRIES) {
                    return Optional.of("handler " + nameOf(failure));
                }
                pause(wait.multipliedBy(attempt), failure);
            }
        }
    }

    private void handle(List<Received<T>> events) {
        try (var _ = Correlation.of(events.size() == 1 ? events.getFirst().correlationId() : null)) {
            handler.handle(events);
        } catch (StackOverflowError tooDeep) {
            throw new TooDeep(tooDeep);
        }
        meters.handled(events.size());
    }

    private static void rethrowOutage(RuntimeException failure) {
        if (Outage.isBehind(failure)) {
            throw failure;
        }
    }

    private static void pause(Duration time, RuntimeException otherwise) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw otherwise;
        }
    }

    /** What it says may quote people: only what it is. */
    private static String nameOf(RuntimeException failure) {
        var behind = failure instanceof TooDeep deep ? deep.overflow : failure;
        var frames = behind.getStackTrace();
        return behind.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    /** A record that fills the stack is at fault, not this process: as an error it would end the listener for all. */
    private static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final StackOverflowError overflow;

        TooDeep(StackOverflowError overflow) {
            super(overflow);
            this.overflow = overflow;
        }
    }
}
