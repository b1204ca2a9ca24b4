package vn.langnghe.reporting.periodic;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.Meters;
import vn.langnghe.reporting.ReportingSettings;

/** How many drafts are past their day while their report was issued in no language. */
@Component
class LateDrafts {

    private final Drafts drafts;
    private final Issues issues;
    private final Timetable timetable;
    private final ReportingSettings settings;
    private final Clock clock;
    private volatile double late = Double.NaN;

    LateDrafts(
            Drafts drafts,
            Issues issues,
            Timetable timetable,
            ReportingSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.drafts = drafts;
        this.issues = issues;
        this.timetable = timetable;
        this.settings = settings;
        this.clock = clock;
        meters.gauge(Meters.DRAFTS_LATE.meter(), this, each -> each.late);
    }

    void count() {
        var today = LocalDate.now(clock.withZone(settings.zone()));
        var drafted = drafts.periods().stream()
                .map(Period::of)
                .flatMap(Optional::stream)
                .toList();
        late = timetable.counted(drafted).stream()
                .filter(counted -> today.isAfter(counted.dueOn()))
                .filter(counted -> !isIssued(counted.period()))
                .count();
    }

    private boolean isIssued(Period period) {
        return settings.drafts().languages().stream()
                .anyMatch(language -> issues.latestVersion(period.name(), language.getLanguage()) > 0);
    }
}
