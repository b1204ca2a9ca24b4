package vn.langnghe.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.bench.SyntheticYear;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.engine.ReportEngine;

class DrillTests {

    private static final Instant END = Instant.parse("2026-11-20T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int CASES = 12_000;

    @Test
    void allCasesAreReadSomeThousandsAtATimeAndEachOnce() throws SQLException {
        var limits = new ReportEngine.Limits("512MB", 1);
        try (var engine = new ReportEngine(limits, ZONE, Indicators.shipped().derived())) {
            var office = ShippedCalendar.read(ZONE);
            engine.put(SyntheticYear.of(CASES, 1, END).map(history -> new CaseFact(history, office)));
            var drill = new Drill(engine, Indicators.shipped(), Clock.fixed(END, ZoneOffset.UTC));
            var cell = drill.cell(everything(), "received", false).orElseThrow();

            var ids = new HashSet<String>();
            drill.all(cell, true).forEach(each -> ids.add(each.caseId()));
            var reading = drill.all(cell, true).iterator();
            reading.next();
            engine.clear();
            int read = 1;
            for (; reading.hasNext(); read++) {
                reading.next();
            }

            assertThat(ids).hasSize(CASES);
            assertThat(read).as("held in memory when the rest was gone").isLessThanOrEqualTo(5_000);
        }
    }

    private static ReportQuery everything() {
        return new ReportQuery(
                ReportQuery.TIME_COST, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 11, 30), List.of(), Map.of(), null);
    }
}
