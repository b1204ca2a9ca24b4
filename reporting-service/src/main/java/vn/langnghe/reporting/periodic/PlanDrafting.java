package vn.langnghe.reporting.periodic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.periodic.PeriodicReport.Section;
import vn.langnghe.reporting.periodic.Plan.Task;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.Report.Row;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/** The sections of the plan's own report at the end of the year: one for each of its items, done or not. */
@Component
class PlanDrafting {

    private final Plan plan;
    private final Reports reports;
    private final Labels labels;
    private final MessageSource messages;

    PlanDrafting(Plan plan, Reports reports, Labels labels, MessageSource messages) {
        this.plan = plan;
        this.reports = reports;
        this.labels = labels;
        this.messages = messages;
    }

    List<Section> sections(ReportQuery query, Locale locale) {
        var rows = new HashMap<String, Row>();
        reports.report(query.by(Dimension.PLAN_ITEM), locale).rows().forEach(row -> rows.put(row.key(), row));
        return plan.tasks().stream().map(task -> section(task, rows, locale)).toList();
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

    String title(int year, Locale locale) {
        return text("title", locale, plan.title(), Integer.toString(year));
    }

    private String text(String code, Locale locale, Object... args) {
        return messages.getMessage("reporting.periodic.plan-year." + code, args, locale);
    }
}
