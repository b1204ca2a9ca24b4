package vn.langnghe.reporting.report;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.Meters;
import vn.langnghe.reporting.engine.Facts;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Question;
import vn.langnghe.reporting.engine.ReportEngine.Reading;
import vn.langnghe.reporting.report.Reconciliation.Difference;

/** Counts the same things from both ends: what was registered and decided, and what became a case. */
@Service
public class Reconciler {

    private static final String COUNTS = "SELECT (SELECT count(*) FROM items WHERE registered) AS registered,"
            + " (SELECT count(DISTINCT feedback_id) FROM facts) AS with_case,"
            + " (SELECT coalesce(sum(parts), 0)::BIGINT FROM items) AS parts,"
            + " (SELECT count(*) FROM facts) AS cases";

    private static final int EXAMPLES = 5;

    private static final ReportQuery EVERYTHING = new ReportQuery(
            ReportQuery.TIME_COST, LocalDate.of(1900, 1, 1), LocalDate.of(2500, 1, 1), List.of(), Map.of(), null);

    private static final Map<String, String> DIFFERENCES = differences();

    private final ReportEngine engine;
    private final Reports reports;
    private final Facts facts;
    private final AtomicLong found;

    public Reconciler(ReportEngine engine, Reports reports, Facts facts, MeterRegistry meters) {
        this.engine = engine;
        this.reports = reports;
        this.facts = facts;
        this.found = Objects.requireNonNull(meters.gauge(Meters.DIFFERENCES.meter(), new AtomicLong()));
    }

    private static Map<String, String> differences() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "REGISTERED_WITHOUT_CASE",
                "SELECT feedback_id AS id FROM items WHERE registered AND feedback_id NOT IN (SELECT feedback_id FROM facts)");
        all.put(
                "CASE_WITHOUT_REGISTRATION",
                "SELECT DISTINCT feedback_id AS id FROM facts WHERE feedback_id NOT IN (SELECT feedback_id FROM items WHERE registered)");
        all.put(
                "PARTS_WITHOUT_CASES",
                "SELECT i.feedback_id AS id FROM items i LEFT JOIN (SELECT feedback_id, count(*) AS cases FROM facts GROUP BY feedback_id) f"
                        + " USING (feedback_id) WHERE coalesce(i.parts, 0) <> coalesce(f.cases, 0)");
        return all;
    }

    /** Everything of one reading, or the counts of two moments would be compared. */
    public Reconciliation reconcile() {
        return engine.read(this::reconcile);
    }

    private Reconciliation reconcile(Reading reading) {
        var counts = rows(reading, COUNTS).getFirst();
        long cases = Figures.number(counts.get("cases"));
        var breakdowns = breakdowns(reading);
        var differences = new ArrayList<Difference>();
        DIFFERENCES.forEach((code, sql) -> addRows(differences, code, rows(reading, listed(sql))));
        breakdowns.forEach((dimension, sum) -> {
            if (sum != cases) {
                differences.add(new Difference("BREAKDOWN", Math.abs(sum - cases), List.of(dimension)));
            }
        });
        var gaps = facts.gaps();
        add(differences, "STEPS_MISSING", gaps);
        add(
                differences,
                "LEFT_OUT",
                facts.leftOut().entrySet().stream()
                        .map(each -> each.getKey() + " (" + each.getValue() + ")")
                        .toList());
        found.set(differences.stream().mapToLong(Difference::count).sum());
        return new Reconciliation(
                differences.isEmpty(),
                Figures.number(counts.get("registered")),
                Figures.number(counts.get("with_case")),
                Figures.number(counts.get("parts")),
                cases,
                breakdowns,
                gaps.size(),
                differences,
                reading.asOf(),
                null);
    }

    /** What the rows of each report sum up to, the way a page asks for them. */
    private Map<String, Long> breakdowns(Reading reading) {
        var ofReading = reports.of(reading);
        var sums = new LinkedHashMap<String, Long>();
        for (var dimension : Dimension.values()) {
            var report = ofReading.only(Set.of(), EVERYTHING.by(dimension), Locale.ENGLISH);
            sums.put(
                    dimension.id(),
                    report.rows().stream()
                            .mapToLong(row -> row.count("received"))
                            .sum());
        }
        return sums;
    }

    private static List<Map<String, @Nullable Object>> rows(Reading reading, String sql) {
        return reading.answer(new Question(sql, List.of())).rows();
    }

    private static String listed(String sql) {
        return "SELECT id, count(*) OVER () AS n FROM (" + sql + ") ORDER BY id LIMIT " + EXAMPLES;
    }

    private static void add(List<Difference> differences, String code, Collection<String> found) {
        if (!found.isEmpty()) {
            differences.add(new Difference(
                    code, found.size(), found.stream().sorted().limit(EXAMPLES).toList()));
        }
    }

    private static void addRows(List<Difference> differences, String code, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            differences.add(new Difference(
                    code,
                    Figures.number(rows.getFirst().get("n")),
                    rows.stream().map(row -> String.valueOf(row.get("id"))).toList()));
        }
    }
}
