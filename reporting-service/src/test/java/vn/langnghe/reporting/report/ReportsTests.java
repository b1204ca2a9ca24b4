package vn.langnghe.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.reporting.report.TestReports.OFFICE;
import static vn.langnghe.reporting.report.TestReports.answered;
import static vn.langnghe.reporting.report.TestReports.mixed;
import static vn.langnghe.reporting.report.TestReports.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.ReportEngine;

class ReportsTests {

    private final TestReports house = new TestReports();
    private final ReportEngine engine = house.engine();
    private final Reports reports = house.reports();

    @AfterEach
    void stop() throws Exception {
        house.close();
    }

    @Test
    void anEmptyHouseHasAReportWithoutRows() {
        var report = reports.report(query(Dimension.UNIT), Locale.ENGLISH);

        assertThat(report.rows()).isEmpty();
        assertThat(report.totals().count("received")).isZero();
        assertThat(report.asOf().events()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void receivedSumsToTheSameTotalInEveryBreakdown(Dimension dimension) {
        engine.put(mixed());

        var report = reports.report(query(dimension), Locale.ENGLISH);

        assertThat(report.rows().stream()
                        .mapToLong(row -> row.count("received"))
                        .sum())
                .isEqualTo(report.totals().count("received"))
                .isEqualTo(40);
    }

    @Test
    void aPairOfDimensionsSumsToTheSameTotalToo() {
        engine.put(mixed());

        var report = reports.report(query(Dimension.UNIT, Dimension.MONTH), Locale.ENGLISH);

        assertThat(report.rows()).extracting(Report.Row::key).contains("DKKD|2026-11");
        assertThat(report.rows().stream()
                        .mapToLong(row -> row.count("received"))
                        .sum())
                .isEqualTo(40);
    }

    @Test
    void everyCaseStandsSomewhere() {
        engine.put(mixed());

        var counts =
                reports.report(query(Dimension.UNIT), Locale.ENGLISH).totals().counts();

        assertThat(counts.get("received"))
                .isEqualTo(counts.get("open")
                        + counts.get("resolved")
                        + counts.get("declined")
                        + counts.get("forwarded")
                        + counts.get("referred")
                        + counts.get("void"));
    }

    @Test
    void thePeriodIsOfLocalDaysBothIncluded() {
        engine.put(List.of(
                Told.of(1, "2026-10-31T16:59:59Z").opened("DKKD", null).fact(OFFICE),
                Told.of(2, "2026-10-31T17:00:00Z").opened("DKKD", null).fact(OFFICE)));

        var november = query(Dimension.MONTH).between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1));

        assertThat(reports.report(november, Locale.ENGLISH).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.key()).isEqualTo("2026-11"));
    }

    @Test
    void aFilterIsAValueNeverSql() {
        engine.put(mixed());
        var hostile = new ReportQuery(
                ReportQuery.TIME_COST,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(Dimension.UNIT),
                Map.of(Dimension.CHANNEL, Set.of("x') OR 1=1 --", "'; DROP TABLE facts; --")),
                null);

        assertThat(reports.report(hostile, Locale.ENGLISH).totals().count("received"))
                .isZero();
        assertThat(reports.report(query(Dimension.UNIT), Locale.ENGLISH)
                        .totals()
                        .count("received"))
                .isEqualTo(40);
    }

    @Test
    void aCaseToldAgainReplacesItself() {
        engine.put(List.of(answered(1, "DKKD", 1)));
        engine.put(List.of(answered(1, "NNS", 1)));

        var report = reports.report(query(Dimension.UNIT), Locale.ENGLISH);

        assertThat(report.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.key()).isEqualTo("NNS"));
        assertThat(report.asOf().events()).isEqualTo(2);
    }
}
