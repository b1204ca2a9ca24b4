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
        var begin = LocalDateTime.ofInstant(from, VIETNAM);
        var end = LocalDateTime.ofInstant(to, VIETNAM);
        return begin.toLocalDate()
                .datesUntil(later(begin.toLocalDate(), end.toLocalDate().plusDays(1)))
                .filter(calendar::isWorking)
                .mapToLong(day -> minutesOf(day, begin, end))
                .sum();
    }

    private long minutesOf(LocalDate day, LocalDateTime begin, LocalDateTime end) {
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

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
