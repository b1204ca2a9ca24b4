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

    /** One week from Monday on: what came in and what went out on those of its days that are asked for. */
    public record Week(LocalDate monday, LocalDate first, LocalDate last, long received, long answered) {}

    /**
     * Open cases received at least {@code from} and at most {@code to} days ago, which is from the first to the last day;
     * those in time where they lie, those overdue with whom they ran out.
     */
    public record Age(int from, int to, LocalDate first, LocalDate last, long open, long intime, long overdue) {}

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
            weeks.add(new Week(
                    week,
                    later(week, query.from()),
                    earlier(week.plusDays(6), query.to()),
                    received.getOrDefault(week, 0L),
                    answered.getOrDefault(week, 0L)));
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
        var today = now.atZone(zone).toLocalDate();
        var answers = engine.ask(List.of(
                perAge("count(*) AS open, count(*) FILTER (NOT overdue) AS intime", Population.open(query, now), today),
                perAge("count(*) FILTER (overdue) AS overdue", Population.openHeld(query, now), today)));
        var there = answers.get(0).rows();
        var held = answers.get(1).rows();
        var ages = new ArrayList<Age>();
        for (int index = 0; index < AGES.length; index++) {
            int from = AGES[index];
            int to = index + 1 < AGES.length ? AGES[index + 1] - 1 : Integer.MAX_VALUE;
            var last = earlier(today.minusDays(from), query.to());
            ages.add(new Age(
                    from,
                    to,
                    to == Integer.MAX_VALUE
                            ? query.between(last, last).sinceEver().from()
                            : today.minusDays(to),
                    last,
                    sum(there, "open", from, to),
                    sum(there, "intime", from, to),
                    sum(held, "overdue", from, to)));
        }
        return ages;
    }

    private static Question perAge(String counts, Population population, LocalDate today) {
        var values = new ArrayList<Object>();
        values.add(today);
        values.addAll(population.values());
        return new Question(
                "SELECT date_diff('day', received_day, ?::DATE) AS age, " + counts + " FROM " + population.sql()
                        + " cases GROUP BY 1",
                values);
    }

    private static long sum(List<Map<String, @Nullable Object>> rows, String column, int from, int to) {
        return rows.stream()
                .filter(row -> Figures.number(row.get("age")) >= from && Figures.number(row.get("age")) <= to)
                .mapToLong(row -> Figures.number(row.get(column)))
                .sum();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
