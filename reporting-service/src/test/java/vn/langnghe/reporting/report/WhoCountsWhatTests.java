package vn.langnghe.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.langnghe.reporting.report.TestReports.OFFICE;
import static vn.langnghe.reporting.report.TestReports.mixed;
import static vn.langnghe.reporting.report.TestReports.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.ReportEngine;

/** Which cases count for whom: units, holders at the deadline, what is restricted. */
class WhoCountsWhatTests {

    private final TestReports house = new TestReports();
    private final ReportEngine engine = house.engine();
    private final Reports reports = house.reports();

    @AfterEach
    void stop() throws Exception {
        house.close();
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
                    assertThat(row.count("open")).isEqualTo(10);
                    assertThat(row.count("overdue")).isZero();
                    assertThat(row.figure("onTime").n()).isZero();
                });
        assertThat(rows)
                .filteredOn(row -> row.key().equals("DKKD"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.count("received")).isZero();
                    assertThat(row.count("overdue")).isEqualTo(10);
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

        for (var asked : List.of(filtered, officers, officers.by(Dimension.CHANNEL))) {
            var report = reports.report(asked, Locale.ENGLISH);
            assertThat(report.totals().count("received")).isEqualTo(received);
            assertThat(report.totals().figure("onTime").n()).isEqualTo(late);
            assertThat(house.cases(asked, "onTime", false)).isEqualTo(late);
            assertThat(report.totals().count("overdue")).isEqualTo(late);
            assertThat(house.cases(asked, "overdue", false)).isEqualTo(late);
        }
        assertThat(reports.report(officers, Locale.ENGLISH).rows())
                .extracting(Report.Row::key)
                .containsExactly(unit);
    }

    /** 2 November 2026 is a Monday; each unit is measured by the days the case lay with it. */
    @Test
    void theTimeACaseLayUnacceptedIsThatOfTheUnitItLayWith() {
        engine.put(IntStream.range(0, 10)
                .mapToObj(id -> Told.of(id, "2026-11-02T01:00:00Z")
                        .opened("DKKD", null)
                        .moved("2026-11-12T01:00:00Z", StepKind.TRANSFERRED, Status.ASSIGNED, "NNS")
                        .at("2026-11-12T02:00:00Z", StepKind.ACCEPTED, Status.ACCEPTED)
                        .fact(OFFICE))
                .toList());

        var report = reports.report(query(Dimension.UNIT), Locale.ENGLISH);

        var medians = report.rows().stream()
                .collect(Collectors.toMap(
                        Report.Row::key, row -> row.figure("acceptanceWait").median()));
        assertThat(medians).containsEntry("DKKD", 64.0).containsEntry("NNS", 1.0);
        assertThat(report.totals().figure("acceptanceWait").n()).isEqualTo(10);
        assertThat(report.totals().figure("acceptanceWait").median()).isEqualTo(65.0);
    }

    @Test
    void howManyRestrictedCasesAreNotListedIsSaid() {
        engine.put(IntStream.range(0, 5)
                .mapToObj(id -> (id < 3 ? told(id).restricted() : told(id))
                        .opened("TTS", null)
                        .fact(OFFICE))
                .toList());
        var cell = house.drill().cell(query(Dimension.UNIT), "open", false).orElseThrow();

        assertThat(house.drill().cases(cell, false, "", 50)).satisfies(page -> {
            assertThat(page.items()).hasSize(2);
            assertThat(page.hidden()).isEqualTo(3);
        });
        assertThat(house.drill().cases(cell, true, "", 50)).satisfies(page -> {
            assertThat(page.items()).hasSize(5);
            assertThat(page.hidden()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"DECLINED, DECLINED", "FORWARDED, FORWARDED", "MERGED, MERGED"})
    void whoGetsRidOfACaseAfterItsTermRanOutWasLateWithIt(StepKind what, Status end) {
        engine.put(IntStream.range(0, 20)
                .mapToObj(id -> told(id).opened("DKKD", id < 12 ? "2026-11-04T10:00:00Z" : "2026-12-04T10:00:00Z")
                        .at("2026-11-06T01:00:00Z", what, end)
                        .fact(OFFICE))
                .toList());

        var onTime = reports.report(query(Dimension.UNIT), Locale.ENGLISH)
                .rows()
                .getFirst()
                .figure("onTime");

        assertThat(onTime.n())
                .as("those sent on in time were never owed an answer")
                .isEqualTo(12);
        assertThat(onTime.value()).isZero();
    }

    @Test
    void aUnitIsComparedWithAllUnitsWhoeverAsks() {
        engine.put(IntStream.range(0, 40)
                .mapToObj(id -> told(id).opened(
                                id < 20 ? "DKKD" : "NNS", id < 10 ? "2026-11-02T02:00:00Z" : "2026-11-20T10:00:00Z")
                        .at("2026-11-04T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                        .fact(OFFICE))
                .toList());
        var leaders = query(Dimension.UNIT);
        var filtered = new ReportQuery(
                leaders.report(),
                leaders.from(),
                leaders.to(),
                leaders.by(),
                Map.of(Dimension.UNIT, Set.of("DKKD")),
                null);
        var officers =
                new ReportQuery(leaders.report(), leaders.from(), leaders.to(), leaders.by(), Map.of(), Set.of("DKKD"));

        var told = Stream.of(leaders, filtered, officers)
                .map(asked -> reports.report(asked, Locale.ENGLISH).rows().stream()
                        .filter(row -> row.key().equals("DKKD"))
                        .findFirst()
                        .orElseThrow())
                .toList();

        assertThat(told).extracting(row -> row.figure("onTime").adjusted()).containsOnly(0.5833);
        assertThat(told).extracting(row -> row.figure("onTime").expected()).containsOnly(0.75);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
        "2026-04-01, 2026-06-30, 2026-01-01, 2026-03-31",
        "2026-01-01, 2026-11-22, 2025-02-09, 2025-12-31"
    })
    void thePeriodBeforeWholeMonthsIsAsManyWholeMonths(LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
        var before = query().between(from, to).before();

        assertThat(List.of(before.from(), before.to())).containsExactly(first, last);
    }

    private static Told told(int id) {
        return Told.of(id, "2026-11-02T01:00:00Z");
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
}
