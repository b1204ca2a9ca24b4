package vn.langnghe.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTests {

    private static final double[] SHARES = {0.25, 0.5, 0.75, 0.9};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 11, 999, 10_000})
    void findsTheQuantilesTheEngineFinds(int size) throws SQLException {
        var random = new Random(size);
        var numbers = LongStream.generate(() -> random.nextLong(-50, 2_000))
                .limit(size)
                .toArray();

        var tally = new Tally();
        Arrays.stream(numbers).forEach(number -> tally.add(number, 1));

        assertThat(tally.quantiles(SHARES)).containsExactly(engine(numbers));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000})
    void countsANumberAsOftenAsItOccurs(int times) throws SQLException {
        var tally = new Tally();
        tally.add(90, times);
        tally.add(30, 2L * times);

        assertThat(tally.quantiles(SHARES))
                .containsExactly(engine(LongStream.range(0, 3L * times)
                        .map(index -> index < times ? 90 : 30)
                        .toArray()));
    }

    private static double[] engine(long[] numbers) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT unnest(quantile_cont(n::INTEGER, [0.25, 0.5, 0.75, 0.9])) FROM (SELECT unnest("
                                + Arrays.toString(numbers) + ") AS n)")) {
            var found = new double[SHARES.length];
            for (int index = 0; rows.next(); index++) {
                found[index] = rows.getDouble(1);
            }
            return found;
        }
    }
}
