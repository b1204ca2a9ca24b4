package vn.langnghe.tracking.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.WorkingTime;

/**
 * A text an answer may rest on.
 *
 * @param changedOn the day it was changed last; answers published before that day are looked at again
 */
public record CitedText(String code, String title, @Nullable LocalDate changedOn) {

    /** The moment from which it reads otherwise, where that is past. */
    Optional<Instant> changedBy(Instant now) {
        return Optional.ofNullable(changedOn)
                .map(day -> day.atStartOfDay(WorkingTime.VIETNAM).toInstant())
                .filter(changed -> !changed.isAfter(now));
    }
}
