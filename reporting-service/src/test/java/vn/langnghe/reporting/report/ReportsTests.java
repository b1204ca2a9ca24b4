package vn.langnghe.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import vn.langnghe.reporting.bench.SyntheticYear;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.domain.WorkingTime;
import vn.langnghe.reporting.engine.ReportEngine;

class ReportsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final WorkingTime OFFICE = ShippedCalendar.read(ZONE);
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private ReportEngine engine;
    private Reports reports;

    @BeforeEach
    void start() {
        engine = new ReportEngine(
                new ReportEngine.Limits("256MB", 2), ZONE, Indicators.shipped().derived());
        reports = new Reports(
                engine, Indicators.shipped(), new Labels(words(), new NoUnits()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() throws Exception {
        engine.close();
    }

    @Test
    void anEmptyHouseHasAReportWithoutRows() {
        var report = reports.report(query(Dimension.UNIT), Locale.ENGLISH);

        assertThat(report.rows()).isEmpty();
        assertThat(report.totals().count("received")).isZero();
        assertThat(report.asOf().events()).isZero();
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
    void onlyWhoSeesEveryUnitSeesReportsOfHarassment() {
        var all = query(Dimension.UNIT).on(ReportQuery.DYNAMISM);
        var own = new ReportQuery(all.report(), all.from(), all.to(), all.by(), all.filters(), Set.of("DKKD"));

        assertThat(reports.report(all, Locale.ENGLISH).definitions())
                .extracting(Report.Definition::code)
                .contains("attitude");
        assertThat(reports.report(own, Locale.ENGLISH).definitions())
                .extracting(Report.Definition::code)
                .doesNotContain("attitude");
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
    void tooFewCasesShowTheirNumberAndNothingElse() {
        engine.put(List.of(answered(1, "DKKD", 1)));

        var figure =
                reports.report(query(Dimension.UNIT), Locale.ENGLISH).totals().figure("onTime");

        assertThat(figure.n()).isEqualTo(1);
        assertThat(figure.value()).isNull();
        assertThat(figure.withheld()).isTrue();
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
    void anOfficerCountsOnlyTheCasesOfTheirUnits() {
        engine.put(mixed());
        var own = new ReportQuery(
                ReportQuery.DYNAMISM,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(Dimension.CHANNEL),
                Map.of(),
                Set.of("NNS"));

        assertThat(reports.report(own, Locale.ENGLISH).totals().count("received"))
                .isEqualTo(20);
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

    @Test
    void theHolderAtTheDeadlineIsTheOneThatWasLate() {
        var facts = new ArrayList<CaseFact>();
        for (int id = 0; id < 10; id++) {
            facts.add(Told.of(id, "2026-11-02T01:00:00Z")
                    .opened("DKKD", "2026-11-04T10:00:00Z")
                    .moved("2026-11-05T01:00:00Z", StepKind.TRANSFERRED, Status.ASSIGNED, "NNS")
                    .fact(OFFICE));
        }
        engine.put(facts);

        var rows = reports.report(query(Dimension.UNIT), Locale.ENGLISH).rows();

        assertThat(rows)
                .filteredOn(row -> row.key().equals("NNS"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.count("received")).isEqualTo(10);
                    assertThat(row.figure("onTime").n()).isZero();
                });
        assertThat(rows)
                .filteredOn(row -> row.key().equals("DKKD"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.count("received")).isZero();
                    assertThat(row.figure("onTime").value()).isZero();
                });
    }

    @ParameterizedTest
    @CsvSource({"DKKD, 10, 0", "NNS, 0, 10"})
    void whoeverAsksAUnitIsShownTheSameWhenItPassedLateCasesOn(String unit, long late, long received) {
        engine.put(IntStream.range(0, 10)
                .mapToObj(id -> Told.of(id, "2026-11-02T01:00:00Z")
                        .opened("DKKD", "2026-11-04T10:00:00Z")
                        .moved("2026-11-05T01:00:00Z", StepKind.TRANSFERRED, Status.ASSIGNED, "NNS")
                        .fact(OFFICE))
                .toList());
        var all = query(Dimension.UNIT);
        var filtered = new ReportQuery(
                all.report(), all.from(), all.to(), all.by(), Map.of(Dimension.UNIT, Set.of(unit)), null);
        var officers = new ReportQuery(all.report(), all.from(), all.to(), all.by(), Map.of(), Set.of(unit));
        var drill = new Drill(engine, Indicators.shipped(), Clock.fixed(NOW, ZoneOffset.UTC));

        for (var asked : List.of(filtered, officers, officers.by(Dimension.CHANNEL))) {
            var report = reports.report(asked, Locale.ENGLISH);
            assertThat(report.totals().count("received")).isEqualTo(received);
            assertThat(report.totals().figure("onTime").n()).isEqualTo(late);
            assertThat(cases(drill, asked, "onTime", false)).isEqualTo(late);
        }
        assertThat(reports.report(officers, Locale.ENGLISH).rows())
                .extracting(Report.Row::key)
                .containsExactly(unit);
    }

    @Test
    void howManyRestrictedCasesAreNotListedIsSaid() {
        engine.put(IntStream.range(0, 5)
                .mapToObj(id -> (id < 3 ? told(id).restricted() : told(id))
                        .opened("TTS", null)
                        .fact(OFFICE))
                .toList());
        var drill = new Drill(engine, Indicators.shipped(), Clock.fixed(NOW, ZoneOffset.UTC));
        var cell = drill.cell(query(Dimension.UNIT), "open", false).orElseThrow();

        assertThat(drill.cases(cell, false, "", 50)).satisfies(page -> {
            assertThat(page.items()).hasSize(2);
            assertThat(page.hidden()).isEqualTo(3);
        });
        assertThat(drill.cases(cell, true, "", 50)).satisfies(page -> {
            assertThat(page.items()).hasSize(5);
            assertThat(page.hidden()).isZero();
        });
    }

    private static Told told(int id) {
        return Told.of(id, "2026-11-02T01:00:00Z");
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
    void restrictedCasesStandUnderOneKeyWhateverTheyAreAbout() {
        engine.put(List.of(
                Told.of(1, "2026-11-02T01:00:00Z")
                        .restricted()
                        .by("ZALO")
                        .opened("DKKD", null)
                        .fact(OFFICE),
                Told.of(2, "2026-11-02T01:00:00Z")
                        .restricted()
                        .by("LETTER")
                        .opened("DKKD", null)
                        .fact(OFFICE),
                Told.of(3, "2026-11-02T01:00:00Z")
                        .by("ZALO")
                        .opened("DKKD", null)
                        .fact(OFFICE)));
        var zalo = new ReportQuery(
                ReportQuery.TIME_COST,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(Dimension.UNIT),
                Map.of(Dimension.CHANNEL, Set.of("ZALO")),
                null);

        assertThat(reports.report(query(Dimension.CHANNEL), Locale.ENGLISH).rows())
                .extracting(Report.Row::key, row -> row.count("received"))
                .containsExactly(tuple("RESTRICTED", 2L), tuple("ZALO", 1L));
        assertThat(reports.report(zalo, Locale.ENGLISH).totals().count("received"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {ReportQuery.TIME_COST, ReportQuery.DYNAMISM})
    void whatIsCountedTogetherIsWhatEachCaseSaysByItself(String report) {
        engine.put(SyntheticYear.of(3_000, 7, NOW)
                .map(history -> new CaseFact(history, OFFICE))
                .iterator());
        var query = query(Dimension.UNIT).on(report);
        var totals = reports.report(query, Locale.ENGLISH).totals();
        var drill = new Drill(engine, Indicators.shipped(), Clock.fixed(NOW, ZoneOffset.UTC));

        for (var count : ReportSql.COUNTS) {
            if (!count.equals("senders")) {
                assertThat(totals.count(count)).as(count).isEqualTo(cases(drill, query, count, false));
            }
        }
        for (var indicator : Indicators.shipped().of(query)) {
            var figure = totals.figure(indicator.code());
            assertThat(figure.n()).as(indicator.code()).isEqualTo(cases(drill, query, indicator.code(), false));
            if (figure.count() != null) {
                assertThat(figure.count()).as(indicator.code()).isEqualTo(cases(drill, query, indicator.code(), true));
            }
        }
    }

    private static long cases(Drill drill, ReportQuery query, String figure, boolean counted) {
        return drill.all(drill.cell(query, figure, counted).orElseThrow(), true).count();
    }

    @Test
    void medianAndNinetiethPercentileOfManyCasesAreThoseOfTheEngineByTenthsOfAnHour() {
        engine.put(SyntheticYear.of(3_000, 7, NOW)
                .map(history -> new CaseFact(history, OFFICE))
                .iterator());

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
    void everyDefinitionIsWholeInBothLanguages() {
        for (var indicator : Indicators.shipped().all()) {
            for (var words : Arrays.asList(
                    indicator.name(),
                    indicator.standsFor(),
                    indicator.formula(),
                    indicator.numerator(),
                    indicator.denominator(),
                    indicator.exclusions())) {
                assertThat(words.vi()).as(indicator.code()).isNotBlank();
                assertThat(words.en()).as(indicator.code()).isNotBlank();
            }
        }
    }

    private static List<CaseFact> mixed() {
        var facts = new ArrayList<CaseFact>();
        var channels = List.of("HOTLINE", "ZALO", "DIALOGUE");
        for (int id = 0; id < 40; id++) {
            var told = Told.of(id, "2026-%02d-05T01:00:00Z".formatted(id % 11 + 1))
                    .by(channels.get(id % 3))
                    .opened(id % 2 == 0 ? "DKKD" : "NNS", "2026-11-10T10:00:00Z");
            switch (id % 5) {
                case 0 -> told.after(Duration.ofHours(3), StepKind.RESOLVED, Status.RESOLVED);
                case 1 -> told.after(Duration.ofHours(3), StepKind.FORWARDED, Status.FORWARDED);
                case 2 -> told.after(Duration.ofHours(3), StepKind.WITHDRAWN, Status.WITHDRAWN);
                case 3 -> told.after(Duration.ofHours(3), StepKind.DECLINED, Status.DECLINED);
                default -> told.after(Duration.ofHours(3), StepKind.ACCEPTED, Status.ACCEPTED);
            }
            facts.add(told.fact(OFFICE));
        }
        return facts;
    }

    private static CaseFact answered(int id, String unit, int days) {
        return Told.of(id, "2026-11-02T01:00:00Z")
                .opened(unit, "2026-11-10T10:00:00Z")
                .after(Duration.ofDays(days), StepKind.RESOLVED, Status.RESOLVED)
                .fact(OFFICE);
    }

    private static ReportQuery query(Dimension... by) {
        return new ReportQuery(
                ReportQuery.TIME_COST,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(by),
                Map.of(),
                null);
    }

    private static StaticMessageSource words() {
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return words;
    }

    private static final class NoUnits implements Units {

        @Override
        public void save(Collection<Unit> units) {}

        @Override
        public Map<String, Unit> all() {
            return Map.of();
        }
    }
}
