package vn.langnghe.reporting.periodic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.periodic.PeriodicReport.Section;
import vn.langnghe.reporting.periodic.Plan.Task;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.Report.Row;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/** The plan's own report at the end of the year: a section for each item of the plan then in force, done or not. */
@Component
class PlanDrafting {

    private final PlansInForce plans;
    private final Labels labels;
    private final MessageSource messages;

    PlanDrafting(PlansInForce plans, Labels labels, MessageSource messages) {
        this.plans = plans;
        this.labels = labels;
        this.messages = messages;
    }

    /** What a report is called and says. */
    record Told(String title, List<Section> sections) {}

    Optional<Plan> plan(LocalDate day) {
        return plans.on(day);
    }

    Told draft(Reports reports, ReportQuery query, int year, Locale locale) {
        var named = Integer.toString(year);
        return plans.on(query.to())
                .map(plan ->
                        new Told(text("title", locale, plan.title(), named), sections(plan, reports, query, locale)))
                .orElseGet(() -> new Told(text("no-plan", locale, named), List.of()));
    }

    private List<Section> sections(Plan plan, Reports reports, ReportQuery query, Locale locale) {
        var rows = new HashMap<String, Row>();
        reports.report(query.by(Dimension.PLAN_ITEM), locale).rows().forEach(row -> rows.put(row.key(), row));
        return plan.items().stream().map(task -> section(task, rows, locale)).toList();
    }

    private Section section(Task task, Map<String, Row> rows, Locale locale) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(text("lead", locale, labels.of(Dimension.UNIT, task.lead(), locale)));
        if (task.target() != null) {
            paragraphs.add(text("target", locale, task.target()));
        }
        var row = rows.get(task.item());
        paragraphs.add(
                row == null
                        ? text("no-cases", locale)
                        : text(
                                "cases",
                                locale,
                                row.count("received"),
                                row.count("resolved"),
                                row.count("late"),
                                row.count("open"),
                                row.count("overdue")));
        paragraphs.add(text("to-be-written", locale));
        return new Section(task.item(), task.task(), paragraphs, List.of(), null);
    }

    private String text(String code, Locale locale, Object... args) {
        return messages.getMessage("reporting.periodic.plan-year." + code, args, locale);
    }
}
