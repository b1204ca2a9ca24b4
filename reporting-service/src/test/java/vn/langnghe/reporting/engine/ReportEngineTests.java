package vn.langnghe.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.report.Indicators;
import vn.langnghe.reporting.report.ShippedCalendar;

class ReportEngineTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void aDeadlineNoColumnCouldHoldStopsNoFigure() throws SQLException {
        var office = ShippedCalendar.read(ZONE);
        try (var engine = new ReportEngine(
                new ReportEngine.Limits("256MB", 1), ZONE, Indicators.shipped().derived())) {
            engine.put(List.of(
                    Told.of(1, "2026-09-20T01:00:00Z")
                            .opened("NNS", "+300000-01-01T00:00:00Z")
                            .fact(office),
                    Told.of(2, "2026-09-20T01:00:00Z").opened("NNS", null).fact(office)));

            assertThat(engine.ask("SELECT case_id FROM facts", List.of()).rows())
                    .hasSize(2);
        }
    }

    /** The store may go away while facts are read from it, and they are all read once more. */
    @Test
    void aReadingThatBreaksOffCountsNoCaseTwice() throws SQLException {
        var fact = Told.of(1, "2026-09-20T01:00:00Z").opened("NNS", null).fact(ShippedCalendar.read(ZONE));
        var brokenOff = Stream.of(true, false).map(there -> {
            if (!there) {
                throw new IllegalStateException("the store is away");
            }
            return fact;
        });
        try (var engine = new ReportEngine(
                new ReportEngine.Limits("256MB", 1), ZONE, Indicators.shipped().derived())) {
            assertThatThrownBy(() -> engine.put(brokenOff)).isInstanceOf(IllegalStateException.class);
            engine.put(List.of(fact));

            assertThat(engine.ask("SELECT case_id FROM facts", List.of()).rows())
                    .hasSize(1);
        }
    }
}
