package vn.langnghe.tracking.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.deadline.Deadlines;

/** A due time in words: which sentence, how many working days and hours, how grave. */
record DueView(String message, long days, long hours, String tone) {

    private static final long MINUTES_AN_HOUR = 60;
    private static final long HOURS_A_DAY = 8;
    private static final long SOON = 2;

    private static final DueView NONE = new DueView("tracking.due.none", 0, 0, "neutral");
    private static final DueView PAUSED = new DueView("tracking.due.paused", 0, 0, "neutral");

    static DueView of(Status status, boolean paused, @Nullable Instant due, Instant now, Deadlines deadlines) {
        if (!status.open() || due == null) {
            return NONE;
        }
        if (paused) {
            return PAUSED;
        }
        if (due.isBefore(now)) {
            return in("tracking.due.late", deadlines.workingMinutes(due, now), "late");
        }
        var left = deadlines.workingMinutes(now, due);
        if (day(due).equals(day(now))) {
            return new DueView("tracking.due.today", 0, left / MINUTES_AN_HOUR, "warn");
        }
        return in("tracking.due.left", left, left <= SOON * HOURS_A_DAY * MINUTES_AN_HOUR ? "warn" : "neutral");
    }

    boolean isNone() {
        return this == NONE;
    }

    private static DueView in(String message, long minutes, String tone) {
        var hours = minutes / MINUTES_AN_HOUR;
        return new DueView(message, hours / HOURS_A_DAY, hours % HOURS_A_DAY, tone);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Dates.ZONE).toLocalDate();
    }
}
