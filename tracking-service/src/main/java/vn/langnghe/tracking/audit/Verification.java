package vn.langnghe.tracking.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a look at everything has found.
 *
 * @param faults how many places were tampered with; {@code first} names the first hundred of them
 */
public record Verification(
        Instant startedAt,
        Instant finishedAt,
        long cases,
        long readings,
        long anchors,
        long heads,
        long faults,
        List<Fault> first) {

    /** A place where what is written is not what was written. */
    public record Fault(Where where, String id) {}

    /** Which of the chains does not hold. */
    public enum Where {
        STEPS,
        READINGS,
        /** Chain and seals agree, but are not those an anchor has fixed. */
        ANCHORED,
        ANCHOR,
        /** The anchor agrees with itself, but this house did not make it. */
        SIGNATURE
    }

    public boolean whole() {
        return faults == 0;
    }
}
