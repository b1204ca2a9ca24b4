package vn.langnghe.reporting.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Reading;
import vn.langnghe.reporting.report.Report.Comparison;
import vn.langnghe.reporting.report.Report.Row;

/** Answers reports: one state of the facts, one population, every figure by its definition. */
@Service
public class Reports {

    public static final String PREVIOUS = "previous";
    public static final String LAST_YEAR = "lastYear";

    private static final int LARGE = 100_000;

    private final ReportEngine engine;
    private final Indicators indicators;
    private final Labels labels;
    private final Clock clock;
    private final Source source;

    private record Asked(ReportQuery query, List<String> codes) {}

    /** Where answers come from: what the facts are at each question, or what they were at one moment. */
    private interface Source {
        Answers answers(ReportQuery query, List<Indicator> asked);
    }

    @Autowired
    public Reports(ReportEngine engine, Indicators indicators, Labels labels, Clock clock) {
        this.engine = engine;
        this.indicators = indicators;
        this.labels = labels;
        this.clock = clock;
        var large = new LargeAnswers<Asked, Answers>(answers -> answers.rows().size());
        this.source = (query, asked) -> large.of(
                new Asked(query, asked.stream().map(Indicator::code).toList()),
                engine.version(),
                () -> engine.read(reading -> answers(query, asked, reading)),
                Reports::isLarge);
    }

    private Reports(Reports all, Reading reading) {
        this.engine = all.engine;
        this.indicators = all.indicators;
        this.labels = all.labels;
        this.clock = Clock.fixed(all.clock.instant(), all.clock.getZone());
        this.source = (query, asked) -> answers(query, asked, reading);
    }

    /** The same reports, however many are asked for, of one state of the facts and one moment. */
    public Reports of(Reading reading) {
        return new Reports(this, reading);
    }

    public Report report(ReportQuery query, Locale locale) {
        return report(query, indicators.of(query), locale);
    }

    /** Counts and no indicators, or the few that are shown: what is not asked costs nothing. */
    public Report only(Set<String> codes, ReportQuery query, Locale locale) {
        return report(
                query,
                indicators.of(query).stream()
                        .filter(each -> codes.contains(each.code()))
                        .toList(),
                locale);
    }

    /** As it is printed and sent: without what only those see who see every unit. */
    public Report printed(ReportQuery query, Locale locale) {
        return report(
                query,
                indicators.of(query).stream().filter(each -> !each.restricted()).toList(),
                locale);
    }

    private Report report(ReportQuery query, List<Indicator> asked, Locale locale) {
        var answers = source.answers(query, asked);
        // Whoever asks for one unit is compared with all of them too.
        var everywhere = query.isOfUnits() ? source.answers(query.everywhere(), asked) : answers;
        var lines = lines(query.by(), answers, everywhere.expected());
        var mix = mix(query.by(), asked, everywhere);
        var total = row(List.of(), labels.total(locale), total(lines.values(), answers), asked, null);
        var mean = query.isOfUnits() ? mean(query.by(), everywhere, asked) : total;
        var rows = lines.entrySet().stream()
                .map(line ->
                        row(line.getKey(), labels.of(query.by(), line.getKey(), locale), line.getValue(), asked, mean))
                .map(row -> expecting(row, mix))
                .sorted(order(query.by()))
                .toList();
        return new Report(
                query.report(),
                labels.title(query.report(), locale),
                labels.notice(locale),
                query.from(),
                query.to(),
                Breakdown.name(query.by()),
                filters(query),
                query.units(),
                answers.asOf(),
                asked.stream().map(each -> labels.definition(each, locale)).toList(),
                rows,
                total,
                null);
    }

    /** With the days right before, or the same days a year ago, or both. */
    public Report report(ReportQuery query, Set<String> compare, Locale locale) {
        var report = report(query, locale);
        if (compare.isEmpty()) {
            return report;
        }
        var others = new ArrayList<Comparison>();
        if (compare.contains(PREVIOUS)) {
            others.add(Comparison.of(PREVIOUS, report(query.before(), locale)));
        }
        if (compare.contains(LAST_YEAR)) {
            others.add(Comparison.of(LAST_YEAR, report(query.lastYear(), locale)));
        }
        return report.compared(others);
    }

    private static boolean isLarge(Answers answers) {
        return answers.rows().stream()
                        .mapToLong(row -> Figures.number(row.get("received")))
                        .sum()
                >= LARGE;
    }

    private Answers answers(ReportQuery query, List<Indicator> asked, Reading reading) {
        return Answers.of(query, asked, indicators.marks(query.report()), clock.instant(), reading);
    }

    /** The figures under the keys of their row: what was asked by kind of case is added up, spreads are put beside. */
    private Map<List<String>, Map<String, @Nullable Object>> lines(
            List<Dimension> by, Answers answers, Map<String, ExpectedMedians> expected) {
        var lines = new HashMap<List<String>, Map<String, @Nullable Object>>();
        var codes = new HashMap<List<String>, List<Long>>();
        for (var columns : answers.rows()) {
            var told = codes(by, columns);
            var keys = keys(by, told);
            codes.put(keys, told);
            addTo(line(lines, keys), columns);
        }
        // A unit that only passed cases on has a row by the time they lay with it.
        answers.spreads().values().stream()
                .flatMap(spreads -> spreads.codes(by.size()))
                .forEach(told -> {
                    var keys = keys(by, told);
                    codes.put(keys, told);
                    line(lines, keys);
                });
        for (var line : lines.entrySet()) {
            var told = codes.getOrDefault(line.getKey(), List.of());
            addSpreads(line.getValue(), answers, told);
            expected.forEach((code, medians) ->
                    medians.row(told).ifPresent(middle -> line.getValue().put(code + ".expected", middle)));
        }
        return lines;
    }

    private static Map<String, @Nullable Object> line(
            Map<List<String>, Map<String, @Nullable Object>> lines, List<String> keys) {
        Map<String, @Nullable Object> line = lines.get(keys);
        if (line == null) {
            line = new HashMap<>();
            lines.put(keys, line);
        }
        return line;
    }

    private static void addTo(Map<String, @Nullable Object> line, Map<String, @Nullable Object> columns) {
        columns.forEach((name, value) -> {
            if (value instanceof Number number) {
                line.merge(name, number.doubleValue(), (a, b) -> (double) a + (double) b);
            }
        });
    }

    private static void addSpreads(Map<String, @Nullable Object> line, Answers answers, List<Long> codes) {
        answers.spreads()
                .forEach((code, spreads) -> spreads.row(codes).ifPresent(spread -> line.put(code + ".spread", spread)));
    }

    private List<String> keys(List<Dimension> by, List<Long> codes) {
        return IntStream.range(0, by.size())
                .mapToObj(index -> key(by.get(index), codes.get(index)))
                .toList();
    }

    private String key(Dimension dimension, long code) {
        return dimension.key(dimension.isTime() ? code : engine.word(dimension.column(), (int) code));
    }

    private static List<Long> codes(List<Dimension> by, Map<String, @Nullable Object> line) {
        return IntStream.range(0, by.size())
                .mapToObj(index -> Figures.number(line.get("code" + index)))
                .toList();
    }

    private Mix mix(List<Dimension> by, List<Indicator> asked, Answers answers) {
        var rates = asked.stream()
                .filter(each -> each.measure() == Indicator.Measure.RATE)
                .toList();
        var mix = new Mix();
        for (var columns : answers.mixed() ? answers.rows() : List.<Map<String, @Nullable Object>>of()) {
            mix.add(keys(by, codes(by, columns)), rates, columns);
        }
        return mix;
    }

    private static Row expecting(Row row, Mix mix) {
        var figures = new LinkedHashMap<>(row.figures());
        figures.replaceAll((code, value) -> {
            var expected = mix.expected(row.keys(), code);
            return value.value() == null || expected.isEmpty() ? value : value.expecting(expected.getAsDouble());
        });
        return new Row(row.key(), row.label(), row.keys(), row.counts(), figures);
    }

    /** The total is the sum of the rows, save for medians, which were counted of all of them. */
    private static Map<String, @Nullable Object> total(
            Collection<Map<String, @Nullable Object>> lines, Answers answers) {
        var total = new HashMap<String, @Nullable Object>();
        for (var line : lines) {
            addTo(total, line);
        }
        addSpreads(total, answers, List.of());
        return total;
    }

    private Row mean(List<Dimension> by, Answers everywhere, List<Indicator> asked) {
        var lines = lines(by, everywhere, Map.of());
        return row(List.of(), "", total(lines.values(), everywhere), asked, null);
    }

    private static Row row(
            List<String> keys,
            String label,
            Map<String, @Nullable Object> columns,
            List<Indicator> asked,
            @Nullable Row total) {
        var counts = new LinkedHashMap<String, Long>();
        ReportSql.COUNTS.forEach(name -> counts.put(name, Figures.number(columns.get(name))));
        var figures = new LinkedHashMap<String, Value>();
        asked.forEach(each -> figures.put(
                each.code(), Figures.value(each, columns, total == null ? null : total.figure(each.code()))));
        return new Row(keys.isEmpty() ? "TOTAL" : String.join("|", keys), label, keys, counts, figures);
    }

    /** Time runs forward; everything else begins with what there is most of. */
    private static Comparator<Row> order(List<Dimension> by) {
        Comparator<Row> byKey = Comparator.comparing(Row::key);
        return by.stream().anyMatch(Dimension::isTime)
                ? byKey
                : Comparator.comparing((Row row) -> row.count("received"))
                        .reversed()
                        .thenComparing(byKey);
    }

    private static Map<String, java.util.Set<String>> filters(ReportQuery query) {
        var filters = new TreeMap<String, java.util.Set<String>>();
        query.filters().forEach((dimension, keys) -> filters.put(dimension.id(), keys));
        return filters;
    }
}
