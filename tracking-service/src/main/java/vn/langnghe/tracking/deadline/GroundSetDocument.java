package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** All grounds as they were from one change to the next; never changed itself. */
record GroundSetDocument(
        @Id int version,
        List<GroundEntry> grounds,
        Instant changedAt,
        String changedBy,
        @Nullable String note) {

    static final String COLLECTION = "deadline_grounds";

    Change change() {
        return new Change(version, changedAt, changedBy, note);
    }
}
