package vn.langnghe.reporting.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.reporting.engine.ReportEngine.Reading;

/**
 * The spread of a measure, by row and of all rows together. Sorting a million numbers for each of them is what would make
 * a report slow: instead they are counted by tenths of an hour.
 */
final class Spreads {

    private static final class Counted {

        private final Tally all = new Tally();
        private final Map<Long, Tally> rows = new HashMap<>();

        /** As {@link ReportSql#tallies} asks for them: measure, codes, tenths of an hour, number of cases. */
        void add(double[] line) {
            long tenths = (long) line[line.length - 2];
            long times = (long) line[line.length - 1];
            boolean inRowsOnly = line[0] >= ReportSql.ROWS_ONLY && line[0] < ReportSql.TOTAL_ONLY;
            boolean inTotalOnly = line[0] >= ReportSql.TOTAL_ONLY;
            if (!inRowsOnly) {
                all.add(tenths, times);
            }
            if (line.length > 3 && !inTotalOnly) {
                long key = (long) line[1];
                for (int index = 2; index < line.length - 2; index++) {
                    key = join(key, (long) line[index]);
                }
                rows.computeIfAbsent(key, _ -> new Tally()).add(tenths, times);
            }
        }
    }

    private final Spread all;
    private final Map<Long, Spread> rows;

    private Spreads(Spread all, Map<Long, Spread> rows) {
        this.all = all;
        this.rows = rows;
    }

    private static Spreads of(Counted counted) {
        var rows = new HashMap<Long, Spread>();
        counted.rows.forEach((key, tally) -> rows.put(key, Spread.of(tally)));
        return new Spreads(Spread.of(counted.all), rows);
    }

    /** Of each of these measures. */
    static Map<String, Spreads> of(List<Indicator> medians, ReportSql sql, Reading reading) {
        var counted = new HashMap<Integer, Counted>();
        reading.numbers(
                sql.tallies(medians),
                line -> counted.computeIfAbsent((int) line[0] % ReportSql.ROWS_ONLY, _ -> new Counted())
                        .add(line));
        var spreads = new HashMap<String, Spreads>();
        counted.forEach((measure, lines) -> spreads.put(medians.get(measure).code(), of(lines)));
        return spreads;
    }

    /** Codes are small, and a row has two at most. */
    private static long join(long key, long code) {
        return (key << Integer.SIZE) | code;
    }

    /** The codes of each row; a row has as many as dimensions. */
    Stream<List<Long>> codes(int dimensions) {
        return rows.keySet().stream().map(key -> dimensions == 1 ? List.of(key) : parts(key));
    }

    private static List<Long> parts(long key) {
        return List.of(key >> Integer.SIZE, key & 0xffff_ffffL);
    }

    /** Of the row of these codes, of all rows if there are none; empty where no case of it has this measure. */
    Optional<Spread> row(List<Long> codes) {
        return codes.isEmpty()
                ? Optional.of(all)
                : Optional.ofNullable(rows.get(codes.stream()
                        .mapToLong(Long::longValue)
                        .reduce(Spreads::join)
                        .orElseThrow()));
    }
}
