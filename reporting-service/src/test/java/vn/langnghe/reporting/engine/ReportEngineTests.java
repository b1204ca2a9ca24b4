package vn.langnghe.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
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
}
