package vn.langnghe.tracking.deadline;

import java.time.Clock;
import java.time.Year;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.bulletin.Bulletin;
import vn.langnghe.platform.bulletin.Bulletins;

/** Tells the others every year in force, written down or computed, as far ahead as a deadline may reach. */
@Component
public class CalendarPublisher {

    public static final Bulletin CALENDAR =
            new Bulletin("calendar_told", "calendar.v1", "vn.langnghe.calendar.published.v1", "/calendar/");

    private static final int YEARS_AHEAD = 2;

    private final ReferenceData reference;
    private final Bulletins bulletins;
    private final Clock clock;

    CalendarPublisher(ReferenceData reference, Bulletins bulletins, Clock clock) {
        this.reference = reference;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    /** Looked at each hour too: a year ends, and who changed the calendar may have died before telling. */
    @EventListener({ApplicationReadyEvent.class, CalendarChanged.class})
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void publishWhatChanged() {
        var inForce = reference.refresh();
        var years = new TreeSet<>(inForce.written());
        int now = Year.now(clock).getValue();
        IntStream.rangeClosed(now, now + YEARS_AHEAD).forEach(years::add);
        years.stream()
                .map(inForce.deadlines().calendar()::year)
                .forEach(year -> bulletins.publish(
                        CALENDAR,
                        String.valueOf(year.year()),
                        year.toString(),
                        version -> CalendarPublished.of(year, version)));
    }
}
