package vn.langnghe.reporting.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up lines of cases with the same keys and marks to the rows of a report. */
final class Rows {

    private record Key(List<Long> codes, long kind) {}

    private static final class Sums {

        private final double[] marked;
        private final double[] summed;
        private double cases;

        Sums(int marks, int sums) {
            marked = new double[marks];
            summed = new double[sums];
        }

        void add(long marks, double n, double[] line, int from) {
            cases += n;
            for (long left = marks; left != 0; left &= left - 1) {
                marked[Long.numberOfTrailingZeros(left)] += n;
            }
            for (int index = 0; index < summed.length; index++) {
                summed[index] += line[from + index];
            }
        }
    }

    private final ReportSql sql;
    private final List<String> marks;
    private final List<String> sums;
    private final Map<Key, Sums> whereTheyAre = new HashMap<>();
    private final Map<Key, Sums> whereTheyWere = new HashMap<>();

    Rows(ReportSql sql, List<String> marks, List<String> sums) {
        this.sql = sql;
        this.marks = marks;
        this.sums = sums;
        if (sql.by().isEmpty()) {
            sums(whereTheyAre, new Key(List.of(), 0));
        }
    }

    /** As {@link ReportSql#lines} asks for them: codes, holder, kind, places, marks, number of cases, sums. */
    void add(double[] line) {
        int keys = sql.by().size();
        long kind = (long) line[keys + 1];
        long marked = (long) line[keys + 4];
        double n = line[keys + 5];
        var codes = Arrays.stream(line, 0, keys).mapToObj(code -> (long) code).toList();
        if (line[keys + 2] > 0) {
            sums(whereTheyAre, new Key(codes, kind)).add(marked, n, line, keys + 6);
        }
        if (sql.followsHolders() && line[keys + 3] > 0) {
            sums(whereTheyWere, new Key(held(codes, (long) line[keys]), kind)).add(marked, n, line, keys + 6);
        }
    }

    private List<Long> held(List<Long> codes, long holder) {
        var held = new ArrayList<>(codes);
        int unit = sql.by().indexOf(Dimension.UNIT);
        if (unit >= 0) {
            held.set(unit, holder);
        }
        return held;
    }

    private Sums sums(Map<Key, Sums> rows, Key key) {
        return rows.computeIfAbsent(key, _ -> new Sums(marks.size(), sums.size()));
    }

    /** The columns of each row: where cases are now, and of what follows their holder, where they were. */
    List<Map<String, @Nullable Object>> columns(List<Indicator> indicators, List<Indicator> held) {
        var follow = sql.followsHolders() ? Marks.HELD : Set.<String>of();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        whereTheyAre.forEach((key, sums) -> {
            var row = keys(key);
            row.put("received", sums.cases);
            ReportSql.COUNTS.stream().filter(count -> !follow.contains(count)).forEach(count -> put(row, count, sums));
            indicators.forEach(each -> figures(row, each, sums));
            rows.add(row);
        });
        whereTheyWere.forEach((key, sums) -> {
            var row = keys(key);
            follow.forEach(count -> put(row, count, sums));
            held.forEach(each -> figures(row, each, sums));
            rows.add(row);
        });
        return rows;
    }

    /** The columns of these indicators and no counts, with whoever held the cases where the rows are units. */
    List<Map<String, @Nullable Object>> figures(List<Indicator> indicators) {
        return (sql.followsHolders() ? whereTheyWere : whereTheyAre)
                .entrySet().stream()
                        .map(line -> {
                            var row = keys(line.getKey());
                            indicators.forEach(each -> figures(row, each, line.getValue()));
                            return row;
                        })
                        .toList();
    }

    private static Map<String, @Nullable Object> keys(Key key) {
        var row = new HashMap<String, @Nullable Object>();
        for (int index = 0; index < key.codes().size(); index++) {
            row.put("code" + index, key.codes().get(index));
        }
        row.put("kind", key.kind());
        return row;
    }

    private void figures(Map<String, @Nullable Object> row, Indicator indicator, Sums sums) {
        put(row, indicator.code() + ".n", sums);
        put(row, indicator.code() + ".sum", sums);
        put(row, indicator.code() + ".squares", sums);
    }

    private void put(Map<String, @Nullable Object> row, String name, Sums from) {
        int mark = marks.indexOf(name);
        int sum = sums.indexOf(name);
        if (mark >= 0) {
            row.put(name, from.marked[mark]);
        } else if (sum >= 0) {
            row.put(name, from.summed[sum]);
        }
    }
}
