package vn.langnghe.reporting.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Reading;

/**
 * The spread of a measure, by row and of all rows together. Sorting a million numbers for each of them is what would make
 * a report slow: instead they are counted in coarse steps, which tells in which steps the wanted ranks lie, and only
 * those steps are then counted by the minute.
 */
final class Spreads {

    /** Steps from one to another, both included. */
    record Steps(long from, long to) {

        boolean hold(long step) {
            return from <= step && step <= to;
        }
    }

    /** The engine compares faster with a few ranges than with many steps. */
    private static final int MOST_RANGES = 8;

    private final Map<List<Long>, Spread> rows = new HashMap<>();

    private Spreads(Map<List<Long>, Tally> tallies) {
        tallies.forEach((keys, tally) -> rows.put(keys, Spread.of(tally)));
    }

    /** Of each of these measures. */
    static Map<String, Spreads> of(List<Indicator> medians, ReportSql sql, Reading reading) {
        var coarse = byMeasure(medians, reading.numbers(sql.coarse(medians)));
        var wanted = new HashMap<Indicator, List<Steps>>();
        coarse.forEach(
                (median, counted) -> wanted.put(median, wanted(tallies(counted).values())));
        var some = List.copyOf(wanted.keySet());
        var fine = some.isEmpty()
                ? Map.<Indicator, List<double[]>>of()
                : byMeasure(some, reading.numbers(sql.fine(some, wanted)));
        var spreads = new HashMap<String, Spreads>();
        fine.forEach((median, counted) -> {
            for (var row : coarse.getOrDefault(median, List.of())) {
                if (wanted.getOrDefault(median, List.of()).stream().noneMatch(steps -> steps.hold(number(row)))) {
                    row[row.length - 2] *= ReportEngine.COARSE;
                    counted.add(row);
                }
            }
            spreads.put(median.code(), new Spreads(tallies(counted)));
        });
        return spreads;
    }

    private static Map<Indicator, List<double[]>> byMeasure(List<Indicator> medians, List<double[]> counted) {
        return counted.stream().collect(Collectors.groupingBy(row -> medians.get((int) row[0])));
    }

    /** One tally for each row, and one of all of them under no key. */
    private static Map<List<Long>, Tally> tallies(List<double[]> counted) {
        var tallies = new HashMap<List<Long>, Tally>();
        var all = tallies.computeIfAbsent(List.of(), _ -> new Tally());
        for (var row : counted) {
            int keys = row.length - 3;
            if (keys > 0) {
                tallies.computeIfAbsent(
                                Arrays.stream(row, 1, keys + 1)
                                        .mapToObj(code -> (long) code)
                                        .toList(),
                                _ -> new Tally())
                        .add(number(row), (long) row[row.length - 1]);
            }
            all.add(number(row), (long) row[row.length - 1]);
        }
        return tallies;
    }

    private static long number(double[] row) {
        return (long) row[row.length - 2];
    }

    /** The steps in which any of the wanted ranks lies, and what lies between close ones. */
    private static List<Steps> wanted(Iterable<Tally> tallies) {
        var steps = new TreeSet<Long>();
        tallies.forEach(tally -> Arrays.stream(tally.around(Spread.SHARES)).forEach(steps::add));
        var ranges = new ArrayList<Steps>();
        steps.forEach(step -> ranges.add(new Steps(step, step)));
        while (ranges.size() > MOST_RANGES) {
            joinClosest(ranges);
        }
        return ranges;
    }

    private static void joinClosest(List<Steps> ranges) {
        int closest = 1;
        for (int index = 2; index < ranges.size(); index++) {
            if (gap(ranges, index) < gap(ranges, closest)) {
                closest = index;
            }
        }
        var later = ranges.remove(closest);
        ranges.set(closest - 1, new Steps(ranges.get(closest - 1).from(), later.to()));
    }

    private static long gap(List<Steps> ranges, int index) {
        return ranges.get(index).from() - ranges.get(index - 1).to();
    }

    /** Empty where no case of the row has this measure. */
    Optional<Spread> row(List<Long> codes) {
        return Optional.ofNullable(rows.get(codes));
    }
}
