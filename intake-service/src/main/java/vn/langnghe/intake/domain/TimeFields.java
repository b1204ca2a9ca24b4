package vn.langnghe.intake.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moments a submission may name. */
final class TimeFields {

    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(5);

    /** A slip of the pen: no office has an item open that came before. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Fields fields;
    private final Instant now;
    private final Author author;

    TimeFields(Fields fields, Instant now, Author author) {
        this.fields = fields;
        this.now = now;
        this.author = author;
    }

    /** When it reached the department, which may be before anybody wrote it down. */
    @Nullable
    Instant receivedAt(@Nullable String value) {
        var receivedAt = past("receivedAt", value);
        if (receivedAt != null && !author.mayDateBack()) {
            fields.fault("receivedAt", "staff-only");
        }
        return receivedAt;
    }

    /** The clock of this house alone says when something was registered, except for what is made up. */
    @Nullable
    Instant registeredAt(@Nullable String value, boolean synthetic) {
        var registeredAt = past("registeredAt", value);
        if (registeredAt != null && !synthetic) {
            fields.fault("registeredAt", "synthetic-only");
        }
        return registeredAt;
    }

    private @Nullable Instant past(String field, @Nullable String value) {
        var instant = fields.instant(field, value);
        if (instant != null && instant.isAfter(now.plus(CLOCK_DRIFT))) {
            fields.fault(field, "future");
        }
        if (instant != null && instant.isBefore(EARLIEST)) {
            fields.fault(field, "too-long-ago");
        }
        return instant;
    }
}
