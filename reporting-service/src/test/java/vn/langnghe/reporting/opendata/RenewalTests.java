package vn.langnghe.reporting.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;
import vn.langnghe.reporting.opendata.Edition.Cell;
import vn.langnghe.reporting.opendata.Edition.Change;
import vn.langnghe.reporting.opendata.Edition.Line;

class RenewalTests {

    private static final long LEAST = 5;

    private final List<Edition> told = new ArrayList<>();

    @Test
    void whatChangedByManyCasesIsToldAnewAndSaid() {
        tell(line("A", 20, 0.5), line("B", 40, 0.5), line("TOTAL", 60, 0.5));

        var renewal = renewed(line("A", 26, 0.6), line("B", 40, 0.5), line("TOTAL", 66, 0.54));

        assertThat(renewal.kept()).isEmpty();
        assertThat(renewal.lines().getFirst().cells()).containsEntry("rate", new Cell(0.6, 26));
        assertThat(renewal.changes())
                .containsExactly(
                        new Change("A", "rate", new Cell(0.5, 20), new Cell(0.6, 26)),
                        new Change("TOTAL", "rate", new Cell(0.5, 60), new Cell(0.54, 66)));
    }

    @Test
    void aColumnStaysIfOneOfItsCellsWouldTellOfFewCases() {
        tell(line("A", 20, 0.5), line("B", 40, 0.5), line("TOTAL", 60, 0.5));

        var renewal = renewed(line("A", 21, 0.52), line("B", 46, 0.5), line("TOTAL", 67, 0.51));

        assertThat(renewal.kept()).containsExactly("rate");
        assertThat(renewal.changes()).isEmpty();
        assertThat(renewal.lines()).isEqualTo(told.getFirst().lines());
    }

    @Test
    void aLineOfNoCaseKeepsNothing() {
        tell(line("A", 20, 0.5), line("TOTAL", 20, 0.5));

        var renewal = renewed(line("A", 26, 0.6), line("B", 0, 0.0), line("TOTAL", 26, 0.6));

        assertThat(renewal.kept()).isEmpty();
        assertThat(renewal.changes()).extracting(Change::key).containsExactly("A", "TOTAL");
    }

    @Test
    void aValueOfTheSameNumberOfCasesStays() {
        tell(line("A", 20, 0.5), line("TOTAL", 20, 0.5));

        assertThat(renewed(line("A", 20, 0.55), line("TOTAL", 20, 0.55)).kept()).containsExactly("rate");
    }

    @Test
    void aCellThatWasBlankIsNotToldLater() {
        tell(blank("A"), blank("B"), line("C", 40, 0.5), line("TOTAL", 51, 0.5));

        assertThat(renewed(line("A", 13, 0.5), line("B", 8, 0.5), line("C", 40, 0.5), line("TOTAL", 61, 0.5))
                        .kept())
                .containsExactly("rate");
    }

    @Test
    void blankCellsMayNotChangeByFewTogether() {
        tell(blank("A"), blank("B"), line("C", 40, 0.5), line("TOTAL", 51, 0.5));

        assertThat(renewed(blank("A"), blank("B"), line("C", 46, 0.5), line("TOTAL", 58, 0.5))
                        .kept())
                .containsExactly("rate");
        assertThat(renewed(blank("A"), blank("B"), line("C", 46, 0.5), line("TOTAL", 63, 0.5))
                        .kept())
                .isEmpty();
    }

    @Test
    void noEditionBeforeMayBeSubtractedEither() {
        tell(line("A", 20, 0.5), line("TOTAL", 20, 0.5));
        tell(line("A", 30, 0.5), line("TOTAL", 30, 0.5));

        assertThat(renewed(line("A", 21, 0.5), line("TOTAL", 21, 0.5)).kept()).containsExactly("rate");
    }

    @Test
    void aKeyThatIsNewIsToldIfItIsOfManyAndOneThatIsGoneKeepsItsColumn() {
        tell(line("A", 20, 0.5), line("TOTAL", 20, 0.5));

        assertThat(renewed(line("A", 20, 0.5), line("B", 12, 0.5), line("TOTAL", 32, 0.5))
                        .kept())
                .isEmpty();
        var gone = renewed(line("B", 20, 0.5), line("TOTAL", 20, 0.5));
        assertThat(gone.kept()).containsExactly("rate");
        assertThat(gone.lines()).contains(line("A", 20, 0.5));
    }

    private void tell(Line... lines) {
        told.add(new Edition(
                "d",
                "2026-Q3",
                told.size() + 1,
                Instant.EPOCH,
                null,
                new AsOf(null, 0),
                List.of(lines),
                List.of(),
                List.of()));
    }

    private record Renewed(List<Line> lines, List<Change> changes, Set<String> kept) {}

    private Renewed renewed(Line... lines) {
        var kept = Renewal.tooClose(told, List.of(lines), _ -> LEAST);
        var renewal = Renewal.of(told.getLast(), List.of(lines), kept);
        return new Renewed(renewal.lines(), renewal.changes(), kept);
    }

    private static Line line(String key, long n, double value) {
        return new Line(key, false, new LinkedHashMap<>(Map.of("rate", new Cell(value, n))));
    }

    private static Line blank(String key) {
        return new Line(key, false, Map.of());
    }
}
