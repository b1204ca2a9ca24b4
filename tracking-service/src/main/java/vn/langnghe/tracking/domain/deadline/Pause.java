package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The clock stands from the day it was stopped until the day it was resumed: the first is not counted, the second is
 * ("tính tiếp từ ngày ra quyết định tiếp tục giải quyết", NĐ 155/2026, Đ28b mới). Without {@code to} it still stands.
 *
 * @param ground why; null where nobody said
 */
public record Pause(
        LocalDate from, @Nullable LocalDate to, @Nullable String ground) {

    public Pause(LocalDate from, @Nullable LocalDate to) {
        this(from, to, null);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
