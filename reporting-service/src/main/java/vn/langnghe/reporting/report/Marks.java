package vn.langnghe.reporting.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import vn.langnghe.reporting.engine.Derived;
import vn.langnghe.reporting.report.Indicator.Measure;

/**
 * In which counts of a report a case is, as one number with a bit for each. Cases with the same marks are counted
 * together, so that a million cases are some thousand lines before anything is added up. What happens to the marks once
 * a deadline or a promise has passed is kept with them: the engine then only compares times.
 */
final class Marks {

    /** Of what stands in a row whatever is asked, the cases it counts. */
    static final Map<String, String> COUNTED = counted();

    /** Of these, the ones that count with the unit that held the case at its deadline. */
    static final Set<String> HELD = Set.of("late", "overdue");

    private static final String ANY = "";
    private static final String OVERDUE = "\\boverdue\\b";
    private static final String PROMISE_OVERDUE = "\\bpromise_overdue\\b";

    /** Bits that a floating number holds exactly. */
    private static final int MOST = 52;

    private final String report;
    private final Map<String, String> conditions = new LinkedHashMap<>(COUNTED);

    Marks(String report, List<Indicator> indicators) {
        this.report = report;
        for (var indicator : indicators) {
            if (!indicator.report().equals(report) || indicator.isWeighted()) {
                continue;
            }
            if (indicator.measure() != Measure.MEDIAN) {
                conditions.put(indicator.code() + ".n", among(indicator));
            }
            if (indicator.measure() == Measure.RATE) {
                conditions.put(
                        indicator.code() + ".sum", "(" + indicator.amongSql() + ") AND (" + indicator.counts() + ")");
            }
        }
        if (conditions.size() > MOST) {
            throw new IllegalStateException(report + " has more counts than a number has bits");
        }
    }

    private static Map<String, String> counted() {
        var counted = new LinkedHashMap<String, String>();
        counted.put("resolved", "standing = 'RESOLVED'");
        counted.put("punctual", "standing = 'RESOLVED' AND NOT answered_late");
        counted.put("late", "standing = 'RESOLVED' AND answered_late");
        counted.put("open", "standing = 'OPEN'");
        counted.put("intime", "standing = 'OPEN' AND NOT overdue");
        counted.put("overdue", "overdue");
        counted.put("referred", "standing = 'REFERRED'");
        counted.put("declined", "standing = 'DECLINED'");
        counted.put("forwarded", "standing = 'FORWARDED'");
        counted.put("void", "standing = 'VOID'");
        counted.put("synthetic", "synthetic");
        return counted;
    }

    private static String among(Indicator indicator) {
        return indicator.value() == null
                ? indicator.amongSql()
                : "(" + indicator.amongSql() + ") AND (" + indicator.value() + ") IS NOT NULL";
    }

    /** The counts, each at the place of its bit. */
    List<String> names() {
        return List.copyOf(conditions.keySet());
    }

    List<Derived> derived() {
        return List.of(
                new Derived(column("marks"), "BIGINT", sql(ANY, false, false)),
                new Derived(column("overdue_changes"), "BIGINT", changes(OVERDUE, true, false)),
                new Derived(column("promise_changes"), "BIGINT", changes(PROMISE_OVERDUE, false, true)));
    }

    /** SQL over {@link Population#sql()}: the marks of a case at this moment. No count looks at deadline and promise both. */
    String sql() {
        return "CASE WHEN " + ReportSql.STEADY + " THEN " + column("marks") + " ELSE xor(xor(" + column("marks")
                + ", CASE WHEN overdue THEN " + column("overdue_changes")
                + " ELSE 0 END), CASE WHEN promise_overdue THEN "
                + column("promise_changes") + " ELSE 0 END) END";
    }

    private String column(String what) {
        return what + '_' + report.replace('-', '_');
    }

    private String changes(String word, boolean overdue, boolean promiseOverdue) {
        return "xor(" + sql(word, false, false) + ", " + sql(word, overdue, promiseOverdue) + ")";
    }

    /** The bits of the conditions that hold the word. */
    private String sql(String word, boolean overdue, boolean promiseOverdue) {
        var bits = new StringJoiner(" | ", "(", ")").setEmptyValue("0");
        var place = 0;
        for (var condition : conditions.values()) {
            if (holds(condition, word)) {
                var now = condition
                        .replaceAll(PROMISE_OVERDUE, Boolean.toString(promiseOverdue))
                        .replaceAll(OVERDUE, Boolean.toString(overdue));
                bits.add("(coalesce(" + now + ", false)::BIGINT << " + place + ")");
            }
            place++;
        }
        return bits.toString();
    }

    private static boolean holds(String condition, String word) {
        return Pattern.compile(word).matcher(condition).find();
    }
}
