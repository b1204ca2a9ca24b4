package vn.langnghe.tracking.domain.ground;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Rule;

/**
 * A reason somebody may give, with the text it rests on.
 *
 * @param kinds the kinds it speaks of; none means all
 * @param effectiveTo the last day it could be given; null while it can
 */
public record Ground(
        String code,
        Act act,
        Set<Kind> kinds,
        String vi,
        String en,
        String basis,
        Rule.Mark mark,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    /** What it is a reason for. */
    public enum Act {
        /** Không thụ lý. */
        REFUSAL,
        /** Asking the sender, while the clock stands. */
        QUESTION,
        /** Tạm đình chỉ. */
        SUSPENSION,
        /** Tiếp tục giải quyết. */
        RESUMPTION,
        /** Đình chỉ. */
        TERMINATION
    }

    public Ground {
        kinds = Set.copyOf(kinds);
    }

    boolean speaksOf(Act wanted, Kind kind) {
        return act == wanted && (kinds.isEmpty() || kinds.contains(kind));
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
