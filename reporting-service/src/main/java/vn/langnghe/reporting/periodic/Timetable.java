package vn.langnghe.reporting.periodic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.ReportingSettings;

/** Up to which day a report counts, when its draft is made and when it is due, as the office has set it. */
@Component
class Timetable {

    private final ReportingSettings settings;

    Timetable(ReportingSettings settings) {
        this.settings = settings;
    }

    int cutOff(Period period) {
        return settings.cutOff(period.kind());
    }

    LocalDate last(Period period) {
        return period.to(cutOff(period));
    }

    LocalDate dueOn(Period period) {
        return last(period).plusDays(settings.dueDays(period.kind()));
    }

    /** Those whose day of drafting has come; nobody waits for a report of days before the first case. */
    List<Period> toDraft(LocalDate today, LocalDate firstCase) {
        var earliest = today.minus(settings.drafts().catchUp());
        return IntStream.rangeClosed(earliest.getYear(), today.getYear())
                .mapToObj(Period::ofYear)
                .flatMap(List::stream)
                .filter(period -> settings.drafts().after(period.kind()).stream()
                        .mapToObj(days -> last(period).plusDays(days))
                        .anyMatch(day -> !day.isAfter(today) && !day.isBefore(earliest)))
                .filter(period -> !last(period).isBefore(firstCase))
                .toList();
    }
}
