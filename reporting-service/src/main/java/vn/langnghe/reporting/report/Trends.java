package vn.langnghe.reporting.report;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Question;

/** How work flows through the house, and how old what lies there is. */
@Service
public class Trends {

    private static final int MOST_WEEKS = 53;

    /** One week from Monday on: what came in and what went out. */
    public record Week(LocalDate monday, long received, long answered) {}

    /** Open cases received at least {@code from} and at most {@code to} days ago. */
    public record Age(int from, int to, long open, long overdue) {}

    private static final int[] AGES = {0, 3, 8, 15, 31, 91};

    private final ReportEngine engine;
    private final Clock clock;
    private final ZoneId zone;

    Trends(ReportEngine engine, Clock clock, ReportingSettings settings) {
        this.engine = engine;
        this.clock = clock;
        this.zone = settings.zone();
    }

    public List<Week> weeks(ReportQuery query) {
        var last = monday(query.to());
        var first = monday(query.from());
        first = first.isBefore(last.minusWeeks(MOST_WEEKS - 1L)) ? last.minusWeeks(MOST_WEEKS - 1L) : first;
        var now = clock.instant();
        var answers = engine.ask(List.of(
                perWeek("received_day", Population.of(query, now)),
                perWeek("answered_day", Population.answered(query, now))));
        var received = byWeek(answers.get(0).rows());
        var answered = byWeek(answers.get(1).rows());
        var weeks = new ArrayList<Week>();
        for (var week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
            weeks.add(new Week(week, received.getOrDefault(week, 0L), answered.getOrDefault(week, 0L)));
        }
        return weeks;
    }

    private static Question perWeek(String day, Population population) {
        return new Question(
                "SELECT date_trunc('week', " + day + ")::DATE AS week, count(*) AS n FROM " + population.sql()
                        + " cases GROUP BY 1",
                population.values());
    }

    private static Map<LocalDate, Long> byWeek(List<Map<String, @Nullable Object>> rows) {
        var weeks = new HashMap<LocalDate, Long>();
        rows.forEach(row -> {
            if (row.get("week") instanceof LocalDate week) {
                weeks.put(week, Figures.number(row.get("n")));
            }
        });
        return weeks;
    }

    public List<Age> ages(ReportQuery query) {
        var now = clock.instant();
        var population = Population.open(query, now);
        var values = new ArrayList<Object>();
        values.add(now.atZone(zone).toLocalDate());
        values.addAll(population.values());
        var rows = engine.ask(
                        "SELECT date_diff('day', received_day, ?::DATE) AS age, count(*) AS n,"
                                + " count(*) FILTER (overdue) AS late FROM " + population.sql() + " cases GROUP BY 1",
                        values)
                .rows();
        var ages = new ArrayList<Age>();
        for (int index = 0; index < AGES.length; index++) {
            int from = AGES[index];
            int to = index + 1 < AGES.length ? AGES[index + 1] - 1 : Integer.MAX_VALUE;
            ages.add(new Age(from, to, sum(rows, "n", from, to), sum(rows, "late", from, to)));
        }
        return ages;
    }

    private static long sum(List<Map<String, @Nullable Object>> rows, String column, int from, int to) {
        return rows.stream()
                .filter(row -> Figures.number(row.get("age")) >= from && Figures.number(row.get("age")) <= to)
                .mapToLong(row -> Figures.number(row.get(column)))
                .sum();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
