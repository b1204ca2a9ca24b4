package vn.langnghe.reporting.report;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.Meters;
import vn.langnghe.reporting.engine.Facts;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Question;
import vn.langnghe.reporting.report.Reconciliation.Difference;

/** Counts the same things from both ends: what was registered and decided, and what became a case. */
@Service
public class Reconciler {

    private static final String COUNTS = "SELECT (SELECT count(*) FROM items WHERE registered) AS registered,"
            + " (SELECT count(DISTINCT feedback_id) FROM facts) AS with_case,"
            + " (SELECT coalesce(sum(parts), 0)::BIGINT FROM items) AS parts,"
            + " (SELECT count(*) FROM facts) AS cases";

    private static final int EXAMPLES = 5;

    private static final Map<String, String> DIFFERENCES = differences();

    private final ReportEngine engine;
    private final Facts facts;
    private final AtomicLong found;

    Reconciler(ReportEngine engine, Facts facts, MeterRegistry meters) {
        this.engine = engine;
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

    public Reconciliation reconcile() {
        var questions = new ArrayList<Question>();
        questions.add(new Question(COUNTS, List.of()));
        var dimensions = Arrays.asList(Dimension.values());
        dimensions.forEach(each -> questions.add(new Question(
                "SELECT coalesce(sum(n), 0)::BIGINT AS n FROM (SELECT count(*) AS n FROM facts GROUP BY " + each.sql()
                        + ")",
                List.of())));
        DIFFERENCES.values().forEach(sql -> questions.add(new Question(listed(sql), List.of())));
        var answers = engine.ask(questions).iterator();
        var first = answers.next();
        var counts = first.rows().getFirst();
        var breakdowns = new LinkedHashMap<String, Long>();
        dimensions.forEach(each -> breakdowns.put(
                each.id(), Figures.number(answers.next().rows().getFirst().get("n"))));
        var differences = new ArrayList<Difference>();
        DIFFERENCES
                .keySet()
                .forEach(code -> add(differences, code, answers.next().rows()));
        long cases = Figures.number(counts.get("cases"));
        breakdowns.forEach((dimension, sum) -> {
            if (sum != cases) {
                differences.add(new Difference("BREAKDOWN", Math.abs(sum - cases), List.of(dimension)));
            }
        });
        var gaps = facts.gaps();
        if (!gaps.isEmpty()) {
            differences.add(new Difference(
                    "STEPS_MISSING",
                    gaps.size(),
                    gaps.stream().sorted().limit(EXAMPLES).toList()));
        }
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
                first.asOf(),
                null);
    }

    private static String listed(String sql) {
        return "SELECT id, count(*) OVER () AS n FROM (" + sql + ") ORDER BY id LIMIT " + EXAMPLES;
    }

    private static void add(List<Difference> differences, String code, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            differences.add(new Difference(
                    code,
                    Figures.number(rows.getFirst().get("n")),
                    rows.stream().map(row -> String.valueOf(row.get("id"))).toList()));
        }
    }
}
