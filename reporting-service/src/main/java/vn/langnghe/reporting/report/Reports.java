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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Answer;
import vn.langnghe.reporting.engine.ReportEngine.Question;
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
    private final LargeAnswers<Asked, List<Answer>> large = new LargeAnswers<>();

    private record Asked(ReportQuery query, List<String> codes) {}

    public Reports(ReportEngine engine, Indicators indicators, Labels labels, Clock clock) {
        this.engine = engine;
        this.indicators = indicators;
        this.labels = labels;
        this.clock = clock;
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

    private Report report(ReportQuery query, List<Indicator> asked, Locale locale) {
        var answers = large.of(
                new Asked(query, asked.stream().map(Indicator::code).toList()),
                engine.version(),
                () -> engine.ask(questions(query, asked)),
                Reports::isLarge);
        var counted = answers.stream().filter(answer -> !isMix(answer)).toList();
        var lines = lines(query.by(), counted.subList(1, counted.size()));
        var mixed = answers.stream().filter(Reports::isMix).toList();
        addUp(query.by(), mixed, lines);
        var mix = mix(query.by(), asked, mixed);
        var total = row(List.of(), labels.total(locale), total(lines.values(), answers.getFirst()), asked, null);
        var rows = lines.entrySet().stream()
                .map(line ->
                        row(line.getKey(), labels.of(query.by(), line.getKey(), locale), line.getValue(), asked, total))
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
                answers.getFirst().asOf(),
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

    private static boolean isLarge(List<Answer> answers) {
        return Figures.number(answers.getFirst().rows().getFirst().get("cases")) >= LARGE;
    }

    private List<Question> questions(ReportQuery query, List<Indicator> asked) {
        var sql = new ReportSql(Population.of(query, clock.instant()), query.by());
        var held = asked.stream().filter(each -> isOfHolder(each, query)).toList();
        var others = asked.stream().filter(each -> !isOfHolder(each, query)).toList();
        if (!rates(asked).isEmpty()
                && query.by().contains(Dimension.UNIT)
                && !query.by().contains(Dimension.KIND)) {
            return List.of(
                    sql.medians(asked),
                    sql.rows(others.stream().filter(each -> !isRate(each)).toList()),
                    sql.mix(rates(others), false),
                    sql.mix(rates(held), true));
        }
        return held.isEmpty()
                ? List.of(sql.medians(asked), sql.rows(others))
                : List.of(sql.medians(asked), sql.rows(others), sql.holders(held));
    }

    /** What was asked by kind of case belongs to the row of all kinds together. */
    private static void addUp(
            List<Dimension> by, List<Answer> mixed, Map<List<String>, Map<String, @Nullable Object>> lines) {
        for (var answer : mixed) {
            for (var columns : answer.rows()) {
                var line = lines.computeIfAbsent(Breakdown.keys(by, columns), _ -> new HashMap<>());
                columns.forEach((name, value) -> {
                    if (value instanceof Number number) {
                        var before = line.get(name) instanceof Number known ? known.doubleValue() : 0;
                        line.put(name, before + number.doubleValue());
                    }
                });
            }
        }
    }

    private static List<Indicator> rates(List<Indicator> asked) {
        return asked.stream().filter(Reports::isRate).toList();
    }

    private static boolean isRate(Indicator indicator) {
        return indicator.measure() == Indicator.Measure.RATE;
    }

    private static boolean isMix(Answer answer) {
        return !answer.rows().isEmpty() && answer.rows().getFirst().containsKey("mixed");
    }

    private static Mix mix(List<Dimension> by, List<Indicator> asked, List<Answer> answers) {
        var mix = new Mix();
        for (var answer : answers) {
            var rates = rates(asked).stream()
                    .filter(rate -> answer.rows().getFirst().containsKey(rate.code() + ".n"))
                    .toList();
            for (var columns : answer.rows()) {
                mix.add(Breakdown.keys(by, columns), rates, columns);
            }
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

    private static boolean isOfHolder(Indicator indicator, ReportQuery query) {
        return indicator.holder() && query.by().contains(Dimension.UNIT);
    }

    /** The columns of the answers under the keys of their row. */
    private static Map<List<String>, Map<String, @Nullable Object>> lines(List<Dimension> by, List<Answer> answers) {
        var lines = new HashMap<List<String>, Map<String, @Nullable Object>>();
        for (var answer : answers) {
            for (var columns : answer.rows()) {
                lines.computeIfAbsent(Breakdown.keys(by, columns), _ -> new HashMap<>())
                        .putAll(columns);
            }
        }
        return lines;
    }

    /** The total is the sum of the rows, save for medians, which were asked for. */
    private static Map<String, @Nullable Object> total(
            Collection<Map<String, @Nullable Object>> lines, Answer medians) {
        var total = new HashMap<String, @Nullable Object>();
        for (var line : lines) {
            line.forEach((name, value) -> {
                if (value instanceof Number number) {
                    total.merge(name, number.doubleValue(), (a, b) -> (double) a + (double) b);
                }
            });
        }
        total.putAll(medians.rows().getFirst());
        return total;
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
