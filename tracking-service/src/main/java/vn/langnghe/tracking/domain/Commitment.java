package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something the unit promised to have done by a day, followed until it is settled, also after the case is closed.
 *
 * @param number 1, 2, 3 … per case
 * @param outcome null while nobody has said and the day has not passed
 */
public record Commitment(
        int number,
        String text,
        LocalDate dueOn,
        Instant madeAt,
        boolean reminded,
        @Nullable Outcome outcome,
        @Nullable Instant settledAt,
        @Nullable String note) {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What became of it. One that was missed may still be kept, late. */
    public enum Outcome {
        KEPT,
        MISSED
    }

    public static Commitment made(int number, String text, LocalDate dueOn, Instant at) {
        return new Commitment(number, text, dueOn, at, false, null, null, null);
    }

    public boolean open() {
        return outcome == null;
    }

    /** The last second in which it is still kept in time. */
    public Instant dueAt() {
        return dueOn.atTime(LocalTime.of(23, 59, 59)).atZone(HERE).toInstant();
    }

    public Commitment settled(Outcome as, Instant at, @Nullable String words) {
        return new Commitment(number, text, dueOn, madeAt, reminded, as, at, words);
    }

    /** Without what staff said of it among themselves. */
    public Commitment noteless() {
        return new Commitment(number, text, dueOn, madeAt, reminded, outcome, settledAt, null);
    }

    public Commitment nowReminded() {
        return new Commitment(number, text, dueOn, madeAt, true, outcome, settledAt, note);
    }
}
