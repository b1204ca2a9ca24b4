package vn.langnghe.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.periodic.PlansInForce;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;
import vn.langnghe.reporting.report.Trends;

/** Everything the page of reports shows. */
record Dashboard(
        ReportQuery query,
        Report timeCost,
        Report dynamism,
        Report previousTimeCost,
        Report previousDynamism,
        Report lastYearTimeCost,
        Report lastYearDynamism,
        Report months,
        Report components,
        Report channels,
        List<Matter> matters,
        List<Trends.Week> weeks,
        List<Trends.Age> ages) {

    /** The share of a month's cases that are open from which its median is marked. */
    private static final double UNFINISHED = 0.1;

    @Service
    static class Builder {

        private static final int TOP = 10;
        private static final Set<String> HEADLINES = Set.of("onTime", "firstAnswer", "responseRate", "satisfaction");
        private static final Set<String> COUNTS = Set.of();

        private final Reports reports;
        private final Trends trends;
        private final PlansInForce plans;

        Builder(Reports reports, Trends trends, PlansInForce plans) {
            this.reports = reports;
            this.trends = trends;
            this.plans = plans;
        }

        private List<Matter> matters(ReportQuery query, Locale locale) {
            var items = query.by(Dimension.PLAN_ITEM);
            var before = reports.only(COUNTS, items.before(), locale).rows().stream()
                    .collect(Collectors.toMap(Report.Row::key, row -> row.count("received")));
            var plan = plans.on(query.to());
            return reports.only(COUNTS, items, locale).rows().stream()
                    .limit(TOP)
                    .map(row -> new Matter(
                            plan.map(known -> known.described(row.label())).orElse(row.label()),
                            row,
                            before.getOrDefault(row.key(), 0L)))
                    .toList();
        }

        Dashboard build(ReportQuery query, Locale locale) {
            var dynamism = query.on(ReportQuery.DYNAMISM);
            return new Dashboard(
                    query,
                    reports.report(query, locale),
                    reports.report(dynamism, locale),
                    reports.only(HEADLINES, query.before().whole(), locale),
                    reports.only(HEADLINES, dynamism.before().whole(), locale),
                    reports.only(HEADLINES, query.lastYear().whole(), locale),
                    reports.only(HEADLINES, dynamism.lastYear().whole(), locale),
                    reports.only(HEADLINES, query.by(Dimension.MONTH), locale),
                    reports.only(COUNTS, query.by(Dimension.COMPONENT), locale),
                    reports.only(COUNTS, query.by(Dimension.CHANNEL), locale),
                    matters(query, locale),
                    trends.weeks(query),
                    trends.ages(query));
        }
    }

    /** What most people write about: an item of the plan, with how many wrote about it in the days before. */
    public record Matter(String label, Report.Row row, long before) {}

    /** Open on the last day, whenever it came in: what is late from last year is late in January too. */
    public long open() {
        return ages.stream().mapToLong(Trends.Age::open).sum();
    }

    public long overdue() {
        return ages.stream().mapToLong(Trends.Age::overdue).sum();
    }

    /** Whether so much of a month is open that only its quick answers are in its median. */
    public boolean isUnfinished(Report.Row month) {
        return month.count("open") > 0 && month.count("open") >= UNFINISHED * month.count("received");
    }

    public boolean isEmpty() {
        return timeCost.totals().count("received") == 0 && open() == 0;
    }
}
