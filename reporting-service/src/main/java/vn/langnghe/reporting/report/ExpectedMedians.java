package vn.langnghe.reporting.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.langnghe.reporting.engine.ReportEngine.Reading;

/**
 * What the middle of a row would be, had each kind of case in it gone as that kind goes in all rows together: the
 * middle of those cases everywhere, each kind weighed as it is in the row.
 */
final class ExpectedMedians {

    /** In tenths of an hour. */
    record Expected(double tenths) {}

    /** How many cases of a kind took so many tenths of an hour, in all rows. */
    private record Times(long kind, double tenths, double n) {}

    /** Shares of kinds add up to one but for rounding. */
    private static final double ALMOST = 1 - 1e-9;

    private final List<Times> everywhere = new ArrayList<>();
    private final Map<Long, Double> ofKind = new HashMap<>();
    private final Map<List<Long>, Map<Long, Double>> rows = new HashMap<>();

    private ExpectedMedians() {}

    /** Of each of these measures that is compared by kind, by its code. */
    static Map<String, ExpectedMedians> of(List<Indicator> medians, ReportSql sql, Reading reading) {
        return medians.stream()
                .filter(Indicator::isComparedByKind)
                .collect(Collectors.toMap(Indicator::code, each -> of(each, sql, reading)));
    }

    private static ExpectedMedians of(Indicator median, ReportSql sql, Reading reading) {
        var expected = new ExpectedMedians();
        reading.numbers(sql.timesByKind(median), expected::addTimes);
        reading.numbers(sql.rowsByKind(median), expected::addRow);
        expected.everywhere.sort(Comparator.comparingDouble(Times::tenths));
        return expected;
    }

    private void addTimes(double[] line) {
        everywhere.add(new Times((long) line[0], line[1], line[2]));
        ofKind.merge((long) line[0], line[2], Double::sum);
    }

    private void addRow(double[] line) {
        var codes = Arrays.stream(line, 0, line.length - 2)
                .mapToObj(code -> (long) code)
                .toList();
        rows.computeIfAbsent(codes, _ -> new HashMap<>())
                .merge((long) line[line.length - 2], line[line.length - 1], Double::sum);
    }

    /** Of the row of these codes; empty where no case of it has this measure, and of all rows together. */
    Optional<Expected> row(List<Long> codes) {
        return Optional.ofNullable(rows.get(codes)).flatMap(this::middle);
    }

    private Optional<Expected> middle(Map<Long, Double> kinds) {
        var half = kinds.values().stream().mapToDouble(Double::doubleValue).sum() / 2;
        var share = kinds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        kind -> kind.getValue() / ofKind.getOrDefault(kind.getKey(), kind.getValue())));
        double before = 0;
        for (var times : everywhere) {
            before += times.n() * share.getOrDefault(times.kind(), 0.0);
            if (before >= half * ALMOST) {
                return Optional.of(new Expected(times.tenths()));
            }
        }
        return Optional.empty();
    }
}
