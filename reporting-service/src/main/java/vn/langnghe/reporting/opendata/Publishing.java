package vn.langnghe.reporting.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Reading;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/** Gives each quarter away once, a month after its end, and again only when a person says that it is to be corrected. */
@Service
public class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    /** Most of what comes in late in a quarter is answered by then. */
    private static final int DAYS_AFTER = 30;

    private static final int QUARTERS = 20;

    private final ReportEngine engine;
    private final Reports reports;
    private final Editions editions;
    private final Clock clock;
    private final ReportingSettings settings;
    private final Map<Quarter, Long> seen = new HashMap<>();
    private final Set<Quarter> published = new HashSet<>();

    Publishing(ReportEngine engine, Reports reports, Editions editions, Clock clock, ReportingSettings settings) {
        this.engine = engine;
        this.reports = reports;
        this.editions = editions;
        this.clock = clock;
        this.settings = settings;
    }

    /** While cases of a quarter are still being brought in, it is waited until a look finds no more than the one before. */
    @Scheduled(
            initialDelayString = "${langnghe.reporting.open-data.look}",
            fixedDelayString = "${langnghe.reporting.open-data.look}")
    synchronized void look() {
        for (var quarter : due()) {
            if (!published.contains(quarter)) {
                engine.read(reading -> {
                    look(quarter, reading);
                    return quarter;
                });
            }
        }
    }

    private void look(Quarter quarter, Reading reading) {
        long cases = received(quarter, reading);
        var before = seen.put(quarter, cases);
        if (cases > 0 && before != null && before == cases) {
            publish(quarter, reading, null, true);
            published.add(quarter);
        }
    }

    private long received(Quarter quarter, Reading reading) {
        var query = ReportQuery.open(ReportQuery.TIME_COST, quarter.first(), quarter.last());
        return reports.of(reading)
                .only(Set.of(), query, Locale.ENGLISH)
                .totals()
                .count(Edition.RECEIVED);
    }

    private List<Quarter> due() {
        var today = LocalDate.now(clock.withZone(settings.zone()));
        return Stream.iterate(Quarter.of(today.minusDays(DAYS_AFTER)).before(), Quarter::before)
                .limit(QUARTERS)
                .toList();
    }

    /** New editions of the datasets that differ from what was given away; empty while the quarter's day has not come. */
    public Optional<List<Edition>> correct(Quarter quarter, String by) {
        return due().contains(quarter)
                ? Optional.of(engine.read(reading -> publish(quarter, reading, by, false)))
                : Optional.empty();
    }

    private List<Edition> publish(Quarter quarter, Reading reading, @Nullable String by, boolean onlyFirst) {
        var added = new ArrayList<Edition>();
        for (var dataset : Dataset.all()) {
            var before = editions.all(dataset.id(), quarter.name());
            if (before.isEmpty() || !onlyFirst) {
                edition(dataset, quarter, before, reading, by)
                        .filter(editions::add)
                        .ifPresent(added::add);
            }
        }
        if (!added.isEmpty()) {
            LOG.info("{} datasets of {} are given away", added.size(), quarter.name());
        }
        return added;
    }

    private Optional<Edition> edition(
            Dataset dataset, Quarter quarter, List<Edition> before, Reading reading, @Nullable String by) {
        var report = report(dataset, quarter, reading);
        var told = Cells.told(report);
        var renewal = before.isEmpty()
                ? new Renewal(told, List.of(), List.of())
                : Renewal.of(before, told, column -> least(report, column));
        if (!before.isEmpty() && renewal.changes().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Edition(
                dataset.id(),
                quarter.name(),
                before.size() + 1,
                clock.instant(),
                by,
                report.asOf(),
                renewal.lines(),
                renewal.changes(),
                renewal.kept()));
    }

    private static long least(Report report, String column) {
        return report.definitions().stream()
                .filter(each -> each.code().equals(column))
                .mapToLong(Cells::least)
                .findFirst()
                .orElse(Cells.LEAST_CASES);
    }

    private Report report(Dataset dataset, Quarter quarter, Reading reading) {
        return reports.of(reading)
                .report(
                        ReportQuery.open(dataset.report(), quarter.first(), quarter.last(), dataset.by()),
                        Locale.ENGLISH);
    }
}
