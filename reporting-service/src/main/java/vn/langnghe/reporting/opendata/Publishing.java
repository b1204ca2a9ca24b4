package vn.langnghe.reporting.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        return Quarter.dueOn(LocalDate.now(clock.withZone(settings.zone())));
    }

    /** The next editions of what differs from what was given away, or the first; empty while the quarter's day has not come. */
    public Optional<List<Edition>> correct(Quarter quarter, String by) {
        return due().contains(quarter)
                ? Optional.of(engine.read(reading -> publish(quarter, reading, by, false)))
                : Optional.empty();
    }

    /** All datasets tell of one reading and of the same cases, so they are given away together or not at all. */
    private List<Edition> publish(Quarter quarter, Reading reading, @Nullable String by, boolean onlyFirst) {
        var told = Dataset.all().stream()
                .map(each -> new Telling(each, editions.all(each.id(), quarter.name()), report(each, quarter, reading)))
                .toList();
        boolean isFirst = told.stream().allMatch(each -> each.before().isEmpty());
        var next = isFirst || !onlyFirst ? next(told, quarter, by) : List.<Edition>of();
        if (next.isEmpty() || !editions.add(next)) {
            return List.of();
        }
        LOG.info("{} is given away, edition {}", quarter.name(), next.getFirst().number());
        return next;
    }

    /** A dataset, what was told of it, and what is to be told now. */
    private record Telling(Dataset dataset, List<Edition> before, Report report) {

        Set<String> tooClose() {
            return before.isEmpty()
                    ? Set.of()
                    : Renewal.tooClose(before, Cells.told(report), column -> least(report, column));
        }
    }

    /** A column stays in all datasets if it has to in one: all of them tell its total. Nothing where nothing is new. */
    private List<Edition> next(List<Telling> told, Quarter quarter, @Nullable String by) {
        var kept = new TreeSet<String>();
        told.forEach(each -> kept.addAll(each.tooClose()));
        int number =
                1 + told.stream().mapToInt(each -> each.before().size()).max().orElse(0);
        var next = told.stream()
                .map(each -> edition(each, quarter, number, kept, by))
                .toList();
        boolean isNews = next.stream()
                .anyMatch(each ->
                        number == 1 ? each.saysAnything() : !each.changes().isEmpty());
        return isNews ? next : List.of();
    }

    private Edition edition(Telling told, Quarter quarter, int number, Set<String> kept, @Nullable String by) {
        var lines = Cells.told(told.report());
        var before = told.before();
        var renewal = before.isEmpty() ? new Renewal(lines, List.of()) : Renewal.of(before.getLast(), lines, kept);
        return new Edition(
                told.dataset().id(),
                quarter.name(),
                number,
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
