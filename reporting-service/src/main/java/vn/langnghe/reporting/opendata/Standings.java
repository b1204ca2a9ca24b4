package vn.langnghe.reporting.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Report.Row;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/** Where each quarter stands: given away, or waiting for somebody to do so. */
@Service
public class Standings {

    /** How many cases a quarter has now, and the edition it was last given away as; null while it waits. */
    public record Standing(
            String quarter, long cases, @Nullable Edition latest) {}

    private final Reports reports;
    private final Editions editions;
    private final Clock clock;
    private final ReportingSettings settings;

    Standings(Reports reports, Editions editions, Clock clock, ReportingSettings settings) {
        this.reports = reports;
        this.editions = editions;
        this.clock = clock;
        this.settings = settings;
    }

    /** Those whose day has come and that have cases, the latest first. */
    public List<Standing> all() {
        var due = Quarter.dueOn(LocalDate.now(clock.withZone(settings.zone())));
        var cases = cases(due.getLast(), due.getFirst());
        return due.stream()
                .map(Quarter::name)
                .filter(cases::containsKey)
                .map(quarter -> new Standing(quarter, cases.getOrDefault(quarter, 0L), latest(quarter)))
                .toList();
    }

    private Map<String, Long> cases(Quarter from, Quarter to) {
        var query = ReportQuery.open(ReportQuery.TIME_COST, from.first(), to.last(), Dimension.QUARTER);
        return reports.only(Set.of(), query, Locale.ENGLISH).rows().stream()
                .collect(Collectors.toMap(Row::key, row -> row.count(Edition.RECEIVED)));
    }

    /** All datasets of a quarter are given away together: any of them tells. */
    private @Nullable Edition latest(String quarter) {
        var given = editions.all(Dataset.all().getFirst().id(), quarter);
        return given.isEmpty() ? null : given.getLast();
    }
}
