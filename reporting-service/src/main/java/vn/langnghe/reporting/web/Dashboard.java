package vn.langnghe.reporting.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
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
        Report months,
        Report components,
        Report channels,
        List<Trends.Week> weeks,
        List<Trends.Age> ages) {

    @Service
    static class Builder {

        private final Reports reports;
        private final Trends trends;

        Builder(Reports reports, Trends trends) {
            this.reports = reports;
            this.trends = trends;
        }

        Dashboard build(ReportQuery query, Locale locale) {
            var dynamism = query.on(ReportQuery.DYNAMISM);
            return new Dashboard(
                    query,
                    reports.report(query, locale),
                    reports.report(dynamism, locale),
                    reports.report(query.before(), locale),
                    reports.report(dynamism.before(), locale),
                    reports.report(query.by(Dimension.MONTH), locale),
                    reports.report(query.by(Dimension.COMPONENT), locale),
                    reports.report(query.by(Dimension.CHANNEL), locale),
                    trends.weeks(query),
                    trends.ages(query));
        }
    }

    public boolean isEmpty() {
        return timeCost.totals().count("received") == 0;
    }
}
