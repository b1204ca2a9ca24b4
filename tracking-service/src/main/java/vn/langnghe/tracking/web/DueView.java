package vn.langnghe.tracking.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.deadline.Deadlines;

/** A due time in words: which sentence, how many working days, how grave. */
record DueView(String message, long days, String tone) {

    private static final long MINUTES_A_DAY = 480;
    private static final long SOON = 2;

    static DueView of(Status status, boolean paused, @Nullable Instant due, Instant now, Deadlines deadlines) {
        if (!status.open() || due == null) {
            return new DueView("tracking.due.none", 0, "neutral");
        }
        if (paused) {
            return new DueView("tracking.due.paused", 0, "neutral");
        }
        if (due.isBefore(now)) {
            return new DueView("tracking.due.late", days(deadlines.workingMinutes(due, now)), "late");
        }
        if (day(due).equals(day(now))) {
            return new DueView("tracking.due.today", 0, "warn");
        }
        var left = days(deadlines.workingMinutes(now, due));
        return new DueView("tracking.due.left", left, left <= SOON ? "warn" : "neutral");
    }

    private static long days(long minutes) {
        return Math.max(1, Math.round(minutes / (double) MINUTES_A_DAY));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Dates.ZONE).toLocalDate();
    }
}
