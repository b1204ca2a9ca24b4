package vn.langnghe.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionTests {

    @Test
    void nothingSmallHidesNothing() {
        assertThat(Suppression.of(Map.of("A", 5L, "B", 40L, "C", 0L), 5)).isEmpty();
    }

    @Test
    void oneSmallCellTakesTheNextWithIt() {
        assertThat(Suppression.of(Map.of("A", 3L, "B", 8L, "C", 40L), 5)).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void twoThatTogetherAreStillSmallTakeAThird() {
        assertThat(Suppression.of(Map.of("A", 1L, "B", 2L, "C", 9L, "D", 40L), 5))
                .containsExactlyInAnyOrder("A", "B", "C");
    }

    /** Whatever the cells: what the total leaves for the blank ones is never one cell, and never too few. */
    @Test
    void noBlankCellCanBeWorkedOutFromTheTotal() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var cells = new HashMap<String, Long>();
            for (int key = 0; key < 1 + random.nextInt(8); key++) {
                cells.put("k" + key, (long) random.nextInt(15));
            }
            var blank = Suppression.of(cells, 5);
            long left = blank.stream().mapToLong(cells::get).sum();
            long told = cells.entrySet().stream()
                    .filter(cell -> !blank.contains(cell.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .filter(cell -> cell > 0)
                    .count();
            assertThat(cells.entrySet())
                    .filteredOn(cell -> !blank.contains(cell.getKey()))
                    .allSatisfy(cell -> assertThat(cell.getValue()).matches(size -> size == 0 || size >= 5));
            if (!blank.isEmpty() && told > 0) {
                assertThat(blank).as(cells.toString()).hasSizeGreaterThan(1);
                assertThat(left).as(cells.toString()).isGreaterThanOrEqualTo(5);
            }
        }
    }
}
