package vn.langnghe.reporting.opendata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.Report.Definition;
import vn.langnghe.reporting.report.Report.Row;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/** Makes the datasets, each at most once an hour however many ask. */
@Service
public class OpenTables {

    /** Fewer cases than this stay blank. */
    static final int LEAST_CASES = 5;

    private static final int YEARS = 5;
    private static final Duration KEPT = Duration.ofHours(1);

    private record Asked(Dataset dataset, String language) {}

    private record Kept(OpenTable table, Instant made) {}

    private final Reports reports;
    private final Labels labels;
    private final Clock clock;
    private final ReportingSettings settings;
    private final Map<Asked, Kept> kept = new ConcurrentHashMap<>();

    OpenTables(Reports reports, Labels labels, Clock clock, ReportingSettings settings) {
        this.reports = reports;
        this.labels = labels;
        this.clock = clock;
        this.settings = settings;
    }

    public OpenTable table(Dataset dataset, Locale locale) {
        return kept.compute(new Asked(dataset, locale.getLanguage()), (_, known) -> {
                    var now = clock.instant();
                    return known != null && known.made().plus(KEPT).isAfter(now)
                            ? known
                            : new Kept(make(dataset, locale), now);
                })
                .table();
    }

    /** The quarters that are over: what still moves is not given away. */
    ReportQuery query(Dataset dataset) {
        var today = LocalDate.now(clock.withZone(settings.zone()));
        var quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        return ReportQuery.open(
                dataset.report(), quarter.minusYears(YEARS), quarter.minusDays(1), Dimension.QUARTER, dataset.by());
    }

    private OpenTable make(Dataset dataset, Locale locale) {
        var query = query(dataset);
        var report = reports.report(query, locale);
        var totals = reports.report(query.by(Dimension.QUARTER), locale);
        var quarters = report.rows().stream()
                .collect(Collectors.groupingBy(row -> row.keys().getFirst(), TreeMap::new, Collectors.toList()));
        var byQuarter = totals.rows().stream().collect(Collectors.toMap(Row::key, row -> row));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        quarters.forEach((quarter, lines) -> {
            rows.addAll(lines(quarter, lines, report, dataset, locale));
            var total = byQuarter.get(quarter);
            if (total != null) {
                rows.add(total(quarter, total, report.definitions(), locale));
            }
        });
        return new OpenTable(
                dataset.id(),
                report.title() + " – " + labels.dimension(dataset.by(), locale),
                report.notice(),
                query.from(),
                query.to(),
                report.asOf(),
                columns(report.definitions()),
                rows);
    }

    static List<String> columns(List<Definition> definitions) {
        var columns = new ArrayList<>(List.of("quarter", "key", "label", "received", "synthetic"));
        for (var definition : definitions) {
            columns.add(definition.code());
            columns.add(definition.code() + "N");
        }
        return columns;
    }

    private List<Map<String, @Nullable Object>> lines(
            String quarter, List<Row> lines, Report report, Dataset dataset, Locale locale) {
        var small = blank(lines, row -> row.count("received"), LEAST_CASES);
        var withheld = new LinkedHashMap<String, Set<String>>();
        for (var definition : report.definitions()) {
            withheld.put(
                    definition.code(),
                    blank(lines, row -> row.figure(definition.code()).n(), least(definition)));
        }
        return lines.stream()
                .map(row -> {
                    var key = row.keys().getLast();
                    boolean blank = small.contains(key);
                    return line(
                            quarter,
                            key,
                            labels.of(dataset.by(), key, locale),
                            blank ? null : row,
                            report.definitions(),
                            code -> withheld.getOrDefault(code, Set.of()).contains(key));
                })
                .toList();
    }

    private static Set<String> blank(List<Row> lines, ToLongFunction<Row> size, long least) {
        return Suppression.of(
                lines.stream().collect(Collectors.toMap(row -> row.keys().getLast(), size::applyAsLong)), least);
    }

    private Map<String, @Nullable Object> total(
            String quarter, Row total, List<Definition> definitions, Locale locale) {
        return line(
                quarter,
                "TOTAL",
                labels.total(locale),
                total.count("received") < LEAST_CASES ? null : total,
                definitions,
                code -> definitions.stream()
                        .filter(each -> each.code().equals(code))
                        .anyMatch(each -> total.figure(code).n() < least(each)));
    }

    private static long least(Definition definition) {
        return Math.max(LEAST_CASES, definition.minimum());
    }

    /** {@code row} is null where even the number of cases stays blank. */
    private static Map<String, @Nullable Object> line(
            String quarter,
            String key,
            String label,
            @Nullable Row row,
            List<Definition> definitions,
            java.util.function.Predicate<String> withheld) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("quarter", quarter);
        line.put("key", key);
        line.put("label", label);
        line.put("received", row == null ? null : row.count("received"));
        line.put("synthetic", row == null ? null : row.count("synthetic") > 0);
        for (var definition : definitions) {
            var value = row == null || withheld.test(definition.code()) ? null : row.figure(definition.code());
            line.put(definition.code(), value == null ? null : value.value());
            line.put(definition.code() + "N", value == null ? null : value.n());
        }
        return line;
    }
}
