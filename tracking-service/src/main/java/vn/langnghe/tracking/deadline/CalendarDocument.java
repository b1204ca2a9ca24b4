package vn.langnghe.tracking.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A year as it was from one change to the next; never changed itself. */
record CalendarDocument(
        @Id String id,
        int year,
        int version,
        CalendarEntry calendar,
        Instant changedAt,
        String changedBy,
        @Nullable String note) {

    static final String COLLECTION = "calendar";

    static String idOf(int year, int version) {
        return year + "@" + version;
    }

    Change change() {
        return new Change(version, changedAt, changedBy, note);
    }
}
