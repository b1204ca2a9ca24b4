package vn.langnghe.reporting.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Indicator;
import vn.langnghe.reporting.report.Indicators;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;
import vn.langnghe.reporting.score.ScoreReport.Row;
import vn.langnghe.reporting.score.ScoreReport.Used;
import vn.langnghe.reporting.score.Scoring.GoalPosts;
import vn.langnghe.reporting.score.Scoring.Part;

/** Scores of units: each indicator between its goal posts, then the weighted mean of those that have a value. */
@Service
public class Scores {

    /** Below this share of all weight a mean would stand for something else. */
    private static final double ENOUGH = 0.5;

    private static final int YEARS = 3;

    private final Reports reports;
    private final Indicators indicators;
    private final ScoringBook book;
    private final Scoring shipped;

    Scores(Reports reports, Indicators indicators, ScoringBook book) {
        this.reports = reports;
        this.indicators = indicators;
        this.book = book;
        this.shipped = shipped();
    }

    private static Scoring shipped() {
        try (var file = new ClassPathResource("reports/scoring.yaml").getInputStream()) {
            return YAMLMapper.builder().build().readValue(file, Scoring.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Scoring scoring() {
        return book.read().orElse(shipped);
    }

    public ScoreReport report(ReportQuery asked, Locale locale) {
        var scoring = scoring();
        var query = asked.by(Dimension.UNIT);
        var time = reports.report(query.on(ReportQuery.TIME_COST), locale);
        var dynamism = reports.report(query.on(ReportQuery.DYNAMISM), locale);
        var used = used(scoring, query, List.of(time, dynamism), locale);
        var others = new HashMap<String, Report.Row>();
        dynamism.rows().forEach(row -> others.put(row.key(), row));
        return new ScoreReport(
                "scores",
                time.notice(),
                query.from(),
                query.to(),
                time.asOf(),
                scoring,
                used,
                time.rows().stream()
                        .filter(row -> !row.key().equals(Dimension.NONE))
                        .map(row -> row(row, others.getOrDefault(row.key(), row), used))
                        .toList(),
                row(time.totals(), dynamism.totals(), used));
    }

    private List<Used> used(Scoring scoring, ReportQuery query, List<Report> now, Locale locale) {
        var years = scoring.goalPosts() == GoalPosts.THREE_YEARS ? years(query, locale) : List.<Report>of();
        var used = new ArrayList<Used>();
        for (var part : scoring.parts()) {
            for (var report : now) {
                report.definitions().stream()
                        .filter(each -> each.code().equals(part.code()))
                        .map(each -> used(each, report.report(), posts(part, years)))
                        .forEach(used::add);
            }
        }
        return used;
    }

    private static Used used(Report.Definition definition, String report, Part part) {
        return new Used(
                part.code(),
                definition.name(),
                report,
                definition.unit(),
                definition.better(),
                part.low(),
                part.high(),
                part.weight());
    }

    /** Fixed goal posts stay where nothing was measured in three years. */
    private static Part posts(Part part, List<Report> years) {
        var values = years.stream()
                .flatMap(report -> report.rows().stream())
                .map(row -> row.figure(part.code()).value())
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return values.getCount() == 0 ? part : new Part(part.code(), values.getMin(), values.getMax(), part.weight());
    }

    /** Of every unit, whoever asks: a unit measured between its own worst and best year would be its own measure. */
    private List<Report> years(ReportQuery query, Locale locale) {
        int last = query.to().getYear();
        var span = query.everywhere()
                .by(Dimension.UNIT, Dimension.YEAR)
                .between(LocalDate.of(last - YEARS + 1, 1, 1), LocalDate.of(last, 12, 31));
        return Stream.of(ReportQuery.TIME_COST, ReportQuery.DYNAMISM)
                .map(report -> reports.report(span.on(report), locale))
                .toList();
    }

    private static Row row(Report.Row time, Report.Row dynamism, List<Used> used) {
        var scores = new LinkedHashMap<String, @Nullable Double>();
        for (var each : used) {
            var row = each.report().equals(ReportQuery.TIME_COST) ? time : dynamism;
            scores.put(each.code(), scaled(row.figure(each.code()).value(), each));
        }
        return new Row(
                time.key(),
                time.label(),
                scores,
                mean(scores, used, ReportQuery.TIME_COST),
                mean(scores, used, ReportQuery.DYNAMISM));
    }

    private static @Nullable Double scaled(@Nullable Double value, Used used) {
        return value == null
                ? null
                : rounded(new Scale(used.low(), used.high(), used.better().equals(Indicator.Better.LOWER.name()))
                        .of(value));
    }

    private static @Nullable Double mean(Map<String, @Nullable Double> scores, List<Used> used, String report) {
        double all = 0;
        double known = 0;
        double sum = 0;
        for (var each : used) {
            if (each.report().equals(report)) {
                all += each.weight();
                var score = scores.get(each.code());
                if (score != null) {
                    known += each.weight();
                    sum += each.weight() * score;
                }
            }
        }
        return known == 0 || known < ENOUGH * all ? null : rounded(sum / known);
    }

    private static double rounded(double score) {
        return Math.round(score * 100) / 100.0;
    }

    /** What may be scaled: rates, means and medians; a sum grows with the unit. */
    public List<String> codes() {
        return indicators.all().stream()
                .filter(each -> each.measure() != Indicator.Measure.SUM)
                .map(Indicator::code)
                .toList();
    }
}
