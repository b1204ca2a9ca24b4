package vn.langnghe.local.system;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks every second whether a part has ended without being told to, and starts it again, later each time it does not
 * last. Every twenty seconds it asks each part for an answer, and ends a service that has none for a minute, and the store
 * or the broker after more than that. It waits by counting its looks, so that neither a changed clock nor a machine that
 * slept confuses it.
 */
final class Watcher {

    static final String ID = "watcher";

    private static final int BETWEEN_LOOKS_MILLIS = 1000;

    private static final int LOOKS_BETWEEN_QUESTIONS = 20;

    /** What brings a part to life. */
    @FunctionalInterface
    interface Reviving {
        void start(Part part) throws IOException;
    }

    private final Place place;
    private final Reviving reviving;
    private final Silence silence;
    private final Clock clock;
    private final PrintStream log;
    private final List<Part> parts;
    private final Map<Part, Integer> looks = new EnumMap<>(Part.class);
    private boolean stopped;
    private int round;

    Watcher(Place place, Reviving reviving, Silence silence, Clock clock, PrintStream log) {
        this.place = place;
        this.reviving = reviving;
        this.silence = silence;
        this.clock = clock;
        this.log = log;
        this.parts =
                Stream.of(Part.values()).filter(part -> !part.isReplaced(place)).toList();
    }

    /** Until it is told to stop; never between a start and the note of whom it started. */
    void run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        while (true) {
            look();
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private synchronized void stop() {
        stopped = true;
    }

    /** Whatever goes wrong with one part, a full disk perhaps, the others are looked after, and this one again. */
    synchronized void look() {
        round++;
        keepLogsSmall();
        for (Part part : parts) {
            try {
                if (stopped || !Running.wasLeftBehind(part.id(), place)) {
                    looks.remove(part);
                    endIfSilent(part);
                } else {
                    care(part);
                }
            } catch (IOException | RuntimeException failure) {
                say("ERROR", part.id() + " cannot be started: " + failure);
            }
        }
    }

    private void keepLogsSmall() {
        if (round % LOOKS_BETWEEN_QUESTIONS != 0) {
            return;
        }
        try {
            for (Part part : parts) {
                LogFile.keepSmall(place.log(part.id()));
            }
            LogFile.keepSmall(place.log(ID));
        } catch (IOException failure) {
            say("ERROR", "a log cannot be emptied: " + failure);
        }
    }

    /** Asked one after the other, so that several that are silent do not keep the watcher from the rest. */
    private void endIfSilent(Part part) {
        if (stopped || (round + part.ordinal()) % LOOKS_BETWEEN_QUESTIONS != 0) {
            return;
        }
        Running.find(part.id(), place)
                .filter(process -> silence.isTooLong(part, process.pid()))
                .ifPresent(process -> {
                    say("ERROR", part.id() + " runs and does not answer; ending it, what it was doing is in its log");
                    Stuck.end(process);
                });
    }

    private void care(Part part) throws IOException {
        Restarts restarts = new Restarts(part, place);
        Instant now = clock.instant();
        int pause = restarts.pauseSeconds(now);
        int look = looks.merge(part, 1, Integer::sum);
        if (look == 1) {
            say(
                    restarts.areTooMany(now) ? "ERROR" : "WARN",
                    part.id() + " ended without being told to (" + LastWords.of(place.log(part.id()))
                            + "); starting it again in " + pause + " s");
        }
        if (look > pause) {
            looks.remove(part);
            restarts.add(now);
            reviving.start(part);
            say("INFO", part.id() + " is started again (" + restarts.count() + "× since up)");
        }
    }

    private void say(String level, String sentence) {
        log.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + level + " " + sentence);
    }
}
