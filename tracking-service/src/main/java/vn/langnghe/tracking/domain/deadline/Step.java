package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a calculation, without words: pages put it into a sentence.
 *
 * @param days how many days the step is about
 * @param why code of a reason, e.g. of a holiday
 */
public record Step(
        Code code,
        LocalDate from,
        LocalDate to,
        int days,
        @Nullable String why) {

    /** What happened in the step. */
    public enum Code {
        RULE,
        START,
        OUT_OF_HOURS,
        FIRST_DAY_NOT_COUNTED,
        COUNTED,
        SKIPPED,
        MAKE_UP_DAY,
        PAUSED,
        PAUSE_WITHOUT_EFFECT,
        STANDING,
        ENDS,
        ROLLED,
        /** As ROLLED, of what must be done so long before something: it is done earlier, not later. */
        BROUGHT_FORWARD,
        PROVISIONAL,
        DUE,
        /** Nothing is due: somebody hears of what will be. */
        REMINDED
    }
}
