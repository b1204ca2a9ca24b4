package vn.langnghe.tracking.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Time as the office lives it: only its open hours pass. */
public final class WorkingTime {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final WorkingCalendar calendar;

    public WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Minutes of office hours between two moments; 0 when {@code to} is not after {@code from}. */
    public long minutes(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        var begin = LocalDateTime.ofInstant(from, VIETNAM);
        var end = LocalDateTime.ofInstant(to, VIETNAM);
        var first = begin.toLocalDate();
        var last = end.toLocalDate();
        if (first.equals(last)) {
            return minutesOf(first, begin, end);
        }
        var between =
                calendar.workingDays(first.plusDays(1), last) * calendar.hours().minutes();
        return minutesOf(first, begin, last.atStartOfDay()) + between + minutesOf(last, last.atStartOfDay(), end);
    }

    private long minutesOf(LocalDate day, LocalDateTime begin, LocalDateTime end) {
        if (!calendar.isWorking(day)) {
            return 0;
        }
        return calendar.hours().sessions().stream()
                .mapToLong(session -> {
                    var opens = day.atTime(session.from());
                    var closes = day.atTime(session.to());
                    var from = opens.isBefore(begin) ? begin : opens;
                    var to = closes.isAfter(end) ? end : closes;
                    return Math.max(0, Duration.between(from, to).toMinutes());
                })
                .sum();
    }
}
