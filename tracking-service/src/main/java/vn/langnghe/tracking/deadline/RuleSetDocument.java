package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** All rules as they were from one change to the next; never changed itself. */
record RuleSetDocument(
        @Id int version,
        List<RuleEntry> rules,
        Instant changedAt,
        String changedBy,
        @Nullable String note) {

    static final String COLLECTION = "deadline_rules";

    static final String PREFIX = "rules@";

    String id() {
        return PREFIX + version;
    }

    Change change() {
        return new Change(version, changedAt, changedBy, note);
    }
}
