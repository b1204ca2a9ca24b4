package vn.langnghe.routing.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.domain.Unit;

/** Rulings beside what readers said. */
final class Score {

    private static final int BINS = 10;

    private final List<Row> rows;

    private Score(List<Row> rows) {
        this.rows = rows;
    }

    record Row(Labelled expected, Ruling ruling, boolean addressed) {

        String unit() {
            return String.valueOf(ruling.lead());
        }

        boolean unitRight() {
            return expected.units().contains(unit());
        }

        /** An item for a body outside the list is rightly placed there, or with a person. */
        boolean outcomeRight() {
            return unitRight() || (!ruling.automatic() && expected.units().contains(Unit.OTHER));
        }
    }

    static Score of(List<Labelled> labelled, List<Ruling> rulings) {
        return new Score(IntStream.range(0, labelled.size())
                .mapToObj(i -> new Row(labelled.get(i), rulings.get(i), Addressee.named(labelled.get(i))))
                .toList());
    }

    String report(String title) {
        var out = new StringBuilder(title + ": " + rows.size() + " items\n");
        part(out, "all", _ -> true);
        part(out, "naming who is responsible", Row::addressed);
        part(out, "not naming it", row -> !row.addressed);
        line(
                out,
                "component",
                rate(
                        rows,
                        r -> r.expected.component() != null,
                        r -> r.ruling.component().name().equals(r.expected.component())));
        line(
                out,
                "kind",
                rate(
                        rows,
                        r -> r.expected.kind() != null,
                        r -> r.ruling.kind().name().equals(r.expected.kind())));
        out.append(String.format(Locale.ROOT, "  calibration error (unit, %d bins) %.1f points%n", BINS, 100 * ece()));
        out.append("  confusion of units (expected -> first): ")
                .append(confusion())
                .append("\n  confusion of components: ")
                .append(componentConfusion())
                .append('\n');
        return out.toString();
    }

    double automatic() {
        return share(rows, r -> r.ruling.automatic());
    }

    double rightOfAutomatic() {
        return share(rows.stream().filter(r -> r.ruling.automatic()).toList(), Row::unitRight);
    }

    double componentsRight() {
        return share(
                rows.stream().filter(r -> r.expected.component() != null).toList(),
                r -> r.ruling.component().name().equals(r.expected.component()));
    }

    double kindsRight() {
        return share(
                rows.stream().filter(r -> r.expected.kind() != null).toList(),
                r -> r.ruling.kind().name().equals(r.expected.kind()));
    }

    private static double share(List<Row> rows, Predicate<Row> right) {
        return rows.isEmpty() ? 0 : (double) rows.stream().filter(right).count() / rows.size();
    }

    private void part(StringBuilder out, String name, Predicate<Row> which) {
        var some = rows.stream().filter(which).toList();
        var automatic = some.stream().filter(r -> r.ruling.automatic()).toList();
        line(out, name + ": unit right, first place", rate(some, _ -> true, Row::unitRight));
        line(out, name + ": automatic", rate(some, _ -> true, r -> r.ruling.automatic()));
        line(out, name + ": unit right of the automatic", rate(automatic, _ -> true, Row::unitRight));
        line(
                out,
                name + ": unit among first three",
                rate(
                        some,
                        _ -> true,
                        r -> r.ruling.units().stream()
                                .limit(3)
                                .anyMatch(u -> r.expected.units().contains(u.unit()))));
    }

    private static String rate(List<Row> rows, Predicate<Row> counted, Predicate<Row> right) {
        var base = rows.stream().filter(counted).toList();
        long good = base.stream().filter(right).count();
        return String.format(
                Locale.ROOT, "%5.1f %% (%d of %d)", base.isEmpty() ? 0 : 100.0 * good / base.size(), good, base.size());
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(String.format(Locale.ROOT, "  %-55s %s%n", name, value));
    }

    double ece() {
        var bins = rows.stream()
                .collect(Collectors.groupingBy(r -> Math.min(BINS - 1, (int) (r.ruling.confidence() * BINS))));
        return bins.values().stream()
                        .mapToDouble(bin -> Math.abs(bin.stream()
                                .mapToDouble(r -> r.ruling.confidence() - (r.unitRight() ? 1 : 0))
                                .sum()))
                        .sum()
                / rows.size();
    }

    private Map<String, Integer> confusion() {
        var wrong = new TreeMap<String, Integer>();
        rows.stream()
                .filter(r -> !r.unitRight())
                .forEach(r -> wrong.merge(String.join("/", r.expected.units()) + "->" + r.unit(), 1, Integer::sum));
        return wrong;
    }

    private Map<String, Integer> componentConfusion() {
        var wrong = new TreeMap<String, Integer>();
        for (var row : rows) {
            var expected = row.expected.component();
            var got = row.ruling.component().name();
            if (expected != null && !expected.equals(got)) {
                wrong.merge(expected + "->" + got, 1, Integer::sum);
            }
        }
        return wrong;
    }

    String wrong() {
        var out = new ArrayList<String>();
        for (var row : rows) {
            var notes = new ArrayList<String>();
            if (!row.unitRight()) {
                notes.add("unit " + row.expected.units() + " got " + row.ruling.units()
                        + (row.ruling.automatic() ? " AUTOMATIC" : ""));
            }
            if (row.expected.kind() != null
                    && !row.expected.kind().equals(row.ruling.kind().name())) {
                notes.add("kind " + row.expected.kind() + " got " + row.ruling.kind() + " "
                        + row.ruling.kindConfidence());
            }
            if (row.expected.component() != null
                    && !row.expected.component().equals(row.ruling.component().name())) {
                notes.add("component " + row.expected.component() + " got " + row.ruling.component() + " "
                        + row.ruling.componentConfidence());
            }
            if (!notes.isEmpty()) {
                out.add(row.expected.id() + ": " + String.join("; ", notes));
            }
        }
        return String.join("\n", out);
    }
}
