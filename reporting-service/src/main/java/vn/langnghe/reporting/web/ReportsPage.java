package vn.langnghe.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.ReportQuery;

/** The page a leader opens each morning. */
@Controller
class ReportsPage {

    private static final List<String> HEAT = List.of(
            "onTime",
            "responseRate",
            "commitmentsKept",
            "routedRight",
            "satisfaction",
            "published",
            "supplements",
            "reopened");

    private final QueryReader reader;
    private final Dashboard.Builder dashboards;
    private final ChartData charts;
    private final Choices choices;

    ReportsPage(QueryReader reader, Dashboard.Builder dashboards, ChartData charts, Choices choices) {
        this.reader = reader;
        this.dashboards = dashboards;
        this.charts = charts;
        this.choices = choices;
    }

    @GetMapping("/reports")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    String page(@RequestParam MultiValueMap<String, String> parameters, CurrentUser user, Locale locale, Model model) {
        var query = reader.read(ReportQuery.TIME_COST, parameters, user);
        var dashboard = dashboards.build(query, locale);
        ReportsApi.checkSize(dashboard.timeCost().rows());
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("query", query);
        model.addAttribute("choices", choices.of(query, locale));
        model.addAttribute("chartData", charts.of(dashboard, locale));
        model.addAttribute("heat", Heat.of(dashboard, HEAT));
        model.addAttribute("links", new Links(query));
        model.addAttribute("periods", query.units() == null ? periods(query.to()) : List.of());
        model.addAttribute("formats", List.of("csv", "xlsx", "docx", "pdf"));
        model.addAttribute(
                "ageLabels",
                dashboard.ages().stream()
                        .map(age -> charts.ageLabel(age.from(), age.to(), locale))
                        .toList());
        return "reports/page";
    }

    /** The month, quarter and year the last day lies in. */
    private static List<String> periods(LocalDate day) {
        return List.of(
                "%d-%02d".formatted(day.getYear(), day.getMonthValue()),
                "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3),
                Integer.toString(day.getYear()));
    }

    /** Units by rates, both reports side by side. */
    record Heat(List<Report.Definition> columns, List<Line> lines) {

        record Line(Report.Row row, List<vn.langnghe.reporting.report.Value> cells) {}

        static Heat of(Dashboard dashboard, List<String> codes) {
            var columns = codes.stream()
                    .flatMap(code -> java.util.stream.Stream.of(dashboard.timeCost(), dashboard.dynamism())
                            .flatMap(report -> report.definitions().stream())
                            .filter(definition -> definition.code().equals(code)))
                    .toList();
            var other = dashboard.dynamism().rows().stream()
                    .collect(java.util.stream.Collectors.toMap(Report.Row::key, row -> row));
            var lines = dashboard.timeCost().rows().stream()
                    .map(row -> new Line(
                            row,
                            columns.stream()
                                    .map(column -> row.figures().containsKey(column.code())
                                            ? row.figure(column.code())
                                            : other.getOrDefault(row.key(), row).figure(column.code()))
                                    .toList()))
                    .toList();
            return new Heat(columns, lines);
        }
    }
}
