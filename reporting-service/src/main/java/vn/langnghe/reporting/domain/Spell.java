package vn.langnghe.reporting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in the past of a case that a balance of those days needs, whatever has become of the case since.
 *
 * @param to excluded; null while it lasts
 * @param late of a rest, whether the answer that stood had come late
 */
public record Spell(What what, Instant from, @Nullable Instant to, boolean late) {

    /** What was so. */
    public enum What {
        /** The office was done with it, until it was opened again. */
        REST,
        /** It was open and past its deadline as that stood then. */
        OVERDUE
    }
}
