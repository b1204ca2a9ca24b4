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
import java.util.TreeSet;
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

    /**
     * Only the quarter whose day came last: earlier ones are a person's to give away, who knows whether their cases are
     * all there. While more are being brought in, it is waited until a look finds no more than the one before.
     */
    @Scheduled(
            initialDelayString = "${langnghe.reporting.open-data.look}",
            fixedDelayString = "${langnghe.reporting.open-data.look}")
    synchronized void look() {
        var quarter = due().getFirst();
        if (!published.contains(quarter)) {
            engine.read(reading -> {
                look(quarter, reading);
                return quarter;
            });
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

    /** The next editions of what differs from what was given away, or the first; empty while the quarter's day has not come. */
    public Optional<List<Edition>> correct(Quarter quarter, String by) {
        return due().contains(quarter)
                ? Optional.of(engine.read(reading -> publish(quarter, reading, by, false)))
                : Optional.empty();
    }

    private List<Edition> publish(Quarter quarter, Reading reading, @Nullable String by, boolean onlyFirst) {
        var added = new ArrayList<Edition>();
        for (var report : List.of(ReportQuery.TIME_COST, ReportQuery.DYNAMISM)) {
            var told = Dataset.all().stream()
                    .filter(each -> each.report().equals(report))
                    .map(each ->
                            new Telling(each, editions.all(each.id(), quarter.name()), report(each, quarter, reading)))
                    .toList();
            boolean isFirst = told.getFirst().before().isEmpty();
            var editionsOfReport = isFirst || !onlyFirst ? next(told, quarter, by) : List.<Edition>of();
            if (!editionsOfReport.isEmpty() && editions.add(report, editionsOfReport)) {
                added.addAll(editionsOfReport);
            }
        }
        if (!added.isEmpty()) {
            LOG.info("{} datasets of {} are given away", added.size(), quarter.name());
        }
        return added;
    }

    /** A dataset, what was told of it, and what is to be told now. */
    private record Telling(Dataset dataset, List<Edition> before, Report report) {

        /** Of those that told anything: one of a quarter with too few cases told nothing. */
        List<Edition> said() {
            return before.stream().filter(Edition::saysAnything).toList();
        }

        Set<String> tooClose() {
            return said().isEmpty()
                    ? Set.of()
                    : Renewal.tooClose(said(), Cells.told(report), column -> least(report, column));
        }
    }

    /** A column stays in all datasets of a report if it has to in one: all of them tell its total. */
    private List<Edition> next(List<Telling> told, Quarter quarter, @Nullable String by) {
        var kept = new TreeSet<String>();
        told.forEach(each -> kept.addAll(each.tooClose()));
        var next = told.stream().map(each -> edition(each, quarter, kept, by)).toList();
        boolean isNews = told.getFirst().said().isEmpty()
                || next.stream().anyMatch(each -> !each.changes().isEmpty());
        return isNews ? next : List.of();
    }

    private Edition edition(Telling told, Quarter quarter, Set<String> kept, @Nullable String by) {
        var lines = Cells.told(told.report());
        var said = told.said();
        var renewal = said.isEmpty() ? new Renewal(lines, List.of()) : Renewal.of(said.getLast(), lines, kept);
        return new Edition(
                told.dataset().id(),
                quarter.name(),
                told.before().size() + 1,
                clock.instant(),
                by,
                told.report().asOf(),
                renewal.lines(),
                renewal.changes(),
                List.copyOf(kept));
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
