package vn.langnghe.tracking.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who changed reference data, when and why; version 0 is what was shipped. */
public record Change(
        int version,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        @Nullable String note) {

    static final Change SHIPPED = new Change(0, null, null, null);
}
