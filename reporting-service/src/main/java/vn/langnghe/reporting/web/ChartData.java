package vn.langnghe.reporting.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.Report.Row;

/** What the charts draw, as JSON within the page: data, never script. */
@Component
class ChartData {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    private final JsonMapper json;
    private final MessageSource messages;

    ChartData(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    private record Line(String label, String key, long punctual, long late, long intime, long overdue, long rest) {

        /**
         * The rest is owed no answer here: passed upward, sent on, taken back. What is late stands with the unit it ran
         * out with, all else where it lies.
         */
        static Line of(Row row) {
            return new Line(
                    row.label(),
                    row.key(),
                    row.count("punctual"),
                    row.count("late"),
                    row.count("intime"),
                    row.count("overdue"),
                    row.count("received") - row.count("resolved") - row.count("open"));
        }
    }

    private record Month(
            String label,
            long received,
            @Nullable Double onTime,
            @Nullable Double hours) {}

    private record Point(String label, long received, long answered) {}

    private record Bucket(String label, long intime, long overdue) {}

    String of(Dashboard dashboard, Locale locale) {
        var data = Map.of(
                "units", lines(dashboard.timeCost()),
                "components", lines(dashboard.components()),
                "channels", lines(dashboard.channels()),
                "months",
                        dashboard.months().rows().stream()
                                .map(row -> month(row, dashboard.isUnfinished(row)))
                                .toList(),
                "weeks",
                        dashboard.weeks().stream()
                                .map(week -> new Point(DAY.format(week.monday()), week.received(), week.answered()))
                                .toList(),
                "ages",
                        dashboard.ages().stream()
                                .map(age ->
                                        new Bucket(ageLabel(age.from(), age.to(), locale), age.intime(), age.overdue()))
                                .toList(),
                "language", locale.getLanguage());
        // "</script>" within a name must not end the element that holds it.
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }

    String ageLabel(int from, int to, Locale locale) {
        return to == Integer.MAX_VALUE
                ? messages.getMessage("reporting.age.over", new Object[] {from - 1}, locale)
                : messages.getMessage("reporting.age.between", new Object[] {from, to}, locale);
    }

    private static List<Line> lines(Report report) {
        return report.rows().stream()
                .filter(row -> row.count("received") + row.count("late") + row.count("overdue") > 0)
                .map(Line::of)
                .toList();
    }

    private static Month month(Row row, boolean unfinished) {
        return new Month(
                unfinished ? row.label() + " *" : row.label(),
                row.count("received"),
                row.figure("onTime").value(),
                row.figure("firstAnswer").value());
    }
}
