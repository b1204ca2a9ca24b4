package vn.langnghe.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static vn.langnghe.reporting.report.TestReports.NOW;
import static vn.langnghe.reporting.report.TestReports.OFFICE;
import static vn.langnghe.reporting.report.TestReports.answered;
import static vn.langnghe.reporting.report.TestReports.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.bench.SyntheticYear;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.ReportEngine;

/** How an indicator comes from its cases. */
class FiguresTests {

    private final TestReports house = new TestReports();
    private final ReportEngine engine = house.engine();
    private final Reports reports = house.reports();

    @AfterEach
    void stop() throws Exception {
        house.close();
    }

    @Test
    void overdueWithoutAnAnswerCountsAsLate() {
        var facts = new ArrayList<CaseFact>();
        for (int id = 0; id < 8; id++) {
            facts.add(answered(id, "DKKD", 1));
        }
        for (int id = 8; id < 12; id++) {
            facts.add(Told.of(id, "2026-11-02T01:00:00Z")
                    .opened("DKKD", "2026-11-10T10:00:00Z")
                    .fact(OFFICE));
        }
        engine.put(facts);

        var row = reports.report(query(Dimension.UNIT), Locale.ENGLISH).rows().getFirst();

        assertThat(row.counts())
                .containsEntry("received", 12L)
                .containsEntry("open", 4L)
                .containsEntry("overdue", 4L)
                .containsEntry("resolved", 8L);
        assertThat(row.figure("onTime").value()).isCloseTo(8 / 12.0, within(0.0001));
        assertThat(row.figure("onTime").low()).isCloseTo(0.3906, within(0.0001));
        assertThat(row.figure("onTime").high()).isCloseTo(0.8619, within(0.0001));
    }

    @Test
    void aCaseThatWaitsForTheSenderIsNotOverdue() {
        engine.put(List.of(Told.of(1, "2026-11-02T01:00:00Z")
                .opened("DKKD", "2026-11-10T10:00:00Z")
                .at("2026-11-04T01:00:00Z", StepKind.INFORMATION_REQUESTED, Status.AWAITING_SENDER)
                .fact(OFFICE)));

        assertThat(reports.report(query(Dimension.UNIT), Locale.ENGLISH)
                        .totals()
                        .count("overdue"))
                .isZero();
    }

    @Test
    void aReopenedCasePastItsNewDeadlineIsLateAgain() {
        var facts = new ArrayList<CaseFact>();
        for (int id = 0; id < 12; id++) {
            var due = id < 3 ? "2026-11-20T10:00:00Z" : "2026-12-20T10:00:00Z";
            facts.add(Told.of(id, "2026-11-02T01:00:00Z")
                    .opened("DKKD", "2026-11-10T10:00:00Z")
                    .at("2026-11-04T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                    .due("2026-11-12T01:00:00Z", StepKind.REOPENED, Status.REOPENED, due)
                    .fact(OFFICE));
        }
        engine.put(facts);

        var row = reports.report(query(Dimension.UNIT), Locale.ENGLISH).rows().getFirst();

        assertThat(row.count("overdue")).isEqualTo(3);
        assertThat(row.figure("onTime").value()).isEqualTo(0.75);
    }

    @Test
    void aUnitIsComparedWithHowItsKindsOfCasesGoEverywhere() {
        var facts = new ArrayList<CaseFact>();
        // Questions go well everywhere, complaints badly; NNS has mostly complaints.
        for (int id = 0; id < 80; id++) {
            var complaint = id % 4 == 0 == id < 40;
            var late = complaint ? id % 8 != 1 : id % 20 == 1;
            facts.add(Told.of(id, "2026-11-02T01:00:00Z")
                    .as(complaint ? "COMPLAINT" : "QUESTION")
                    .opened(id < 40 ? "DKKD" : "NNS", late ? "2026-11-02T02:00:00Z" : "2026-11-20T10:00:00Z")
                    .after(Duration.ofDays(1), StepKind.RESOLVED, Status.RESOLVED)
                    .fact(OFFICE));
        }
        engine.put(facts);

        var rows = reports.report(query(Dimension.UNIT), Locale.ENGLISH).rows();
        var expected = rows.stream()
                .collect(java.util.stream.Collectors.toMap(
                        Report.Row::key, row -> row.figure("onTime").expected()));

        assertThat(expected.get("NNS")).isLessThan(expected.get("DKKD"));
        assertThat(expected.get("NNS") * 40 + expected.get("DKKD") * 40)
                .isCloseTo(
                        rows.stream()
                                .mapToLong(row -> row.figure("onTime").count())
                                .sum(),
                        within(0.01));
    }

    /** Ten days for a question and sixty for a complaint; NNS has mostly complaints. */
    @Test
    void theMiddleOfAUnitIsComparedWithHowItsKindsOfCasesGoEverywhere() {
        var facts = new ArrayList<CaseFact>();
        for (int id = 0; id < 80; id++) {
            var complaint = id % 4 == 0 == id < 40;
            facts.add(Told.of(id, "2026-08-03T01:00:00Z")
                    .as(complaint ? "COMPLAINT" : "QUESTION")
                    .opened(id < 40 ? "DKKD" : "NNS", null)
                    .after(Duration.ofDays(complaint ? 60 : 10), StepKind.RESOLVED, Status.RESOLVED)
                    .fact(OFFICE));
        }
        engine.put(facts);

        var report = reports.report(query(Dimension.UNIT), Locale.ENGLISH);

        assertThat(report.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.figure("firstAnswer").expected())
                        .isEqualTo(row.figure("firstAnswer").median()));
        assertThat(report.rows())
                .extracting(row -> row.figure("firstAnswer").expected())
                .doesNotHaveDuplicates();
        assertThat(report.totals().figure("firstAnswer").expected()).isNull();
    }

    @Test
    void theResponseRateIsOfWhatWasDueInThePeriodWheneverItCameIn() {
        var facts = new ArrayList<CaseFact>();
        for (int id = 0; id < 30; id++) {
            var due = id < 10 ? "2026-01-05T10:00:00Z" : id < 20 ? "2026-11-10T10:00:00Z" : "2026-12-10T10:00:00Z";
            var told = Told.of(id, id < 10 ? "2025-12-20T01:00:00Z" : "2026-11-02T01:00:00Z")
                    .opened("DKKD", due);
            facts.add((id % 2 == 0 ? told.after(Duration.ofDays(1), StepKind.RESOLVED, Status.RESOLVED) : told)
                    .fact(OFFICE));
        }
        engine.put(facts);

        var asked = query(Dimension.MONTH).on(ReportQuery.DYNAMISM);
        var report = reports.report(asked, Locale.ENGLISH);

        assertThat(report.totals().count("received")).isEqualTo(20);
        assertThat(report.totals().figure("responseRate").n())
                .as("not those due in December")
                .isEqualTo(20);
        assertThat(report.totals().figure("responseRate").value()).isEqualTo(0.5);
        assertThat(report.rows())
                .extracting(Report.Row::key, row -> row.figure("responseRate").n())
                .containsExactly(tuple("2026-01", 10L), tuple("2026-11", 10L));
        assertThat(house.cases(asked, "responseRate", true)).isEqualTo(10);
    }

    @Test
    void everySenderOfACaseIsHeardWithHisRatingOfTheLastAnswerRated() {
        var facts = new ArrayList<CaseFact>();
        for (int id = 0; id < 5; id++) {
            facts.add(Told.of(id, "2026-11-02T01:00:00Z")
                    .opened("DKKD", null)
                    .at("2026-11-03T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                    .rated("2026-11-03T02:00:00Z", 1, 5)
                    .at("2026-11-04T01:00:00Z", StepKind.REOPENED, Status.REOPENED)
                    .at("2026-11-05T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                    .rated("2026-11-05T02:00:00Z", 5, 0)
                    .rated("2026-11-05T03:00:00Z", 4, null)
                    .rated("2026-11-05T04:00:00Z", 2, 3)
                    .fact(OFFICE));
        }
        engine.put(facts);

        var dynamism = reports.report(query(Dimension.UNIT).on(ReportQuery.DYNAMISM), Locale.ENGLISH)
                .totals();
        var time = reports.report(query(Dimension.UNIT), Locale.ENGLISH).totals();

        assertThat(dynamism.figure("satisfaction").n()).isEqualTo(15);
        assertThat(dynamism.figure("satisfaction").count()).isEqualTo(10);
        assertThat(time.figure("oneVisit").n()).isEqualTo(10);
        assertThat(time.figure("oneVisit").value()).isEqualTo(0.5);
    }

    @Test
    void aCommitmentPastItsDayIsNotKept() {
        var facts = new ArrayList<CaseFact>();
        for (int id = 0; id < 12; id++) {
            var told = Told.of(id, "2026-10-02T01:00:00Z")
                    .opened("DKKD", null)
                    .after(Duration.ofDays(1), StepKind.RESOLVED, Status.RESOLVED)
                    .promised("2026-10-04T01:00:00Z", StepKind.COMMITMENT_MADE, 1, "2026-11-%02d".formatted(10 + id));
            if (id < 6) {
                told.promised("2026-11-09T01:00:00Z", StepKind.COMMITMENT_KEPT, 1, null);
            }
            facts.add(told.fact(OFFICE));
        }
        facts.add(Told.of(99, "2026-10-02T01:00:00Z")
                .opened("DKKD", null)
                .promised("2026-10-04T01:00:00Z", StepKind.COMMITMENT_MADE, 1, "2026-11-22")
                .fact(OFFICE));
        engine.put(facts);

        var kept = reports.report(query(Dimension.UNIT).on(ReportQuery.DYNAMISM), Locale.ENGLISH)
                .totals()
                .figure("commitmentsKept");

        assertThat(kept.n())
                .as("today is the 22nd: that day's promise is still open")
                .isEqualTo(12);
        assertThat(kept.value()).isEqualTo(0.5);
    }

    @Test
    void medianAndNinetiethPercentileAreExact() {
        var facts = new ArrayList<CaseFact>();
        for (int hours = 1; hours <= 11; hours++) {
            facts.add(Told.of(hours, "2026-11-02T00:30:00Z")
                    .opened("NNS", null)
                    .after(Duration.ofHours(hours).minusSeconds(1), StepKind.RESOLVED, Status.RESOLVED)
                    .fact(OFFICE));
        }
        engine.put(facts);

        var figure =
                reports.report(query(Dimension.UNIT), Locale.ENGLISH).totals().figure("firstAnswerGross");

        assertThat(figure.n()).isEqualTo(11);
        assertThat(figure.median()).isEqualTo(6.0);
        assertThat(figure.p90()).isEqualTo(10.0);
        assertThat(figure.low()).isEqualTo(3.5);
    }

    @Test
    void medianAndNinetiethPercentileOfManyCasesAreThoseOfTheEngineByTenthsOfAnHour() {
        engine.put(SyntheticYear.of(3_000, 7, NOW).map(history -> new CaseFact(history, OFFICE)));

        var rows = reports.report(query(Dimension.UNIT), Locale.ENGLISH).rows();

        for (var row : rows) {
            var sorted = engine.ask(
                            "SELECT round(quantile_cont((answer_gross + 3) // 6, 0.5) / 10, 4) AS median,"
                                    + " round(quantile_cont((answer_gross + 3) // 6, 0.9) / 10, 4) AS p90 FROM facts"
                                    + " WHERE coalesce(unit, 'NONE') = ? AND received_day BETWEEN '2026-01-01' AND '2026-12-31'",
                            List.of(row.key()))
                    .rows()
                    .getFirst();
            var figure = row.figure("firstAnswerGross");
            assertThat(figure.median()).as(row.key()).isEqualTo(sorted.get("median"));
            assertThat(figure.p90()).as(row.key()).isEqualTo(sorted.get("p90"));
        }
    }

    @Test
    void tooFewCasesShowTheirNumberAndNothingElse() {
        engine.put(List.of(answered(1, "DKKD", 1)));

        var figure =
                reports.report(query(Dimension.UNIT), Locale.ENGLISH).totals().figure("onTime");

        assertThat(figure.n()).isEqualTo(1);
        assertThat(figure.value()).isNull();
        assertThat(figure.withheld()).isTrue();
    }
}
