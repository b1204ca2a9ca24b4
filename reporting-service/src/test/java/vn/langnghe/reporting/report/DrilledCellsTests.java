package vn.langnghe.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.reporting.report.TestReports.NOW;
import static vn.langnghe.reporting.report.TestReports.OFFICE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.reporting.bench.SyntheticYear;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.Step;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.report.Report.Row;

/** Whatever number stands in a report, the cases behind it are as many. */
class DrilledCellsTests {

    private static TestReports house;

    /** A year as usual, and some of everything that is rare in it. */
    @BeforeAll
    static void fill() {
        house = new TestReports();
        house.engine().put(SyntheticYear.of(120, 1, NOW).map(history -> new CaseFact(history, OFFICE)));
        house.engine()
                .put(IntStream.range(0, 60).mapToObj(DrilledCellsTests::rare).map(told -> told.fact(OFFICE)));
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    private static Told rare(int id) {
        var told = Told.of(900_000 + id, "2026-10-%02dT01:00:00Z".formatted(1 + id % 28));
        var due = "2026-11-05T10:00:00Z";
        return switch (id % 10) {
            case 0 -> told.as("DENUNCIATION").restricted().opened("TTS", due);
            case 1 -> told.opened("NNS", due).at("2026-11-06T01:00:00Z", StepKind.MERGED, Status.MERGED);
            case 2 -> told.opened("NNS", due).at("2026-11-06T01:00:00Z", StepKind.WITHDRAWN, Status.WITHDRAWN);
            case 3 -> told.opened("DTC", due).at("2026-11-06T01:00:00Z", StepKind.FORWARDED, Status.FORWARDED);
            case 4 -> told.opened("DTC", due).at("2026-11-06T01:00:00Z", StepKind.DECLINED, Status.DECLINED);
            case 5 ->
                told.opened("NNS", due).moved("2026-11-07T01:00:00Z", StepKind.TRANSFERRED, Status.ASSIGNED, "DKKD");
            case 6 ->
                told.about("PCI 1.7 c")
                        .as("REGULATION_FEEDBACK")
                        .opened("DKKD", due)
                        .at("2026-11-02T01:00:00Z", StepKind.PROVINCE_ADVISED, Status.ACCEPTED);
            case 7 -> told.about("PCI 1.5 b").by("DIALOGUE").opened("VPS", due);
            case 8 ->
                told.restricted()
                        .opened("TTS", due)
                        .at("2026-11-06T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                        .rated("2026-11-07T01:00:00Z", 4, 1);
            default ->
                told.opened(null, due)
                        .moved("2026-11-05T01:00:00Z", StepKind.ASSIGNED, Status.ASSIGNED, "DKKD")
                        .coded("2026-11-06T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED, Step.INTERIM);
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureOfALeadersReportOpensAsManyCasesAsItCounts(Dimension dimension) {
        check(query(null, false), dimension);
    }

    @Test
    void soDoesEveryFigureOfAnOfficersReport() {
        check(query(Set.of("NNS"), true), Dimension.UNIT);
        check(query(Set.of("NNS"), true), Dimension.CHANNEL);
    }

    @Test
    void andOfAnInspectorsWhoCountsWhatIsRestrictedOfTheirUnit() {
        check(query(Set.of("TTS"), false), Dimension.KIND);
    }

    @Test
    void anOfficerIsListedNoRestrictedCaseAndToldOfNone() {
        var page = page(query(Set.of("TTS"), true), "received", false);

        assertThat(page.items()).isNotEmpty();
        assertThat(page.hidden()).isZero();
    }

    @Test
    void aLeaderIsToldHowManyOfACellAreNotListed() {
        var report = house.reports().report(query(null, false).by(Dimension.UNIT), Locale.ENGLISH);
        var row = report.rows().stream()
                .filter(each -> each.key().equals("TTS"))
                .findFirst()
                .orElseThrow();

        var page = page(filtered(query(null, false), Dimension.UNIT, "TTS"), "received", false);

        assertThat(page.hidden()).isPositive();
        assertThat(page.items().size() + page.hidden()).isEqualTo(row.count("received"));
    }

    private static Drill.Page page(ReportQuery query, String figure, boolean restricted) {
        return house.drill().cases(house.drill().cell(query, figure, false).orElseThrow(), restricted, "", 200);
    }

    private static void check(ReportQuery query, Dimension dimension) {
        var softly = new SoftAssertions();
        for (var report : List.of(ReportQuery.TIME_COST, ReportQuery.DYNAMISM)) {
            var asked = query.on(report).by(dimension);
            var told = house.reports().report(asked, Locale.ENGLISH);
            told.rows().forEach(row -> check(filtered(asked, dimension, row.key()), row, softly));
            check(asked, told.totals(), softly);
        }
        softly.assertAll();
    }

    private static void check(ReportQuery query, Row row, SoftAssertions softly) {
        var told = new LinkedHashMap<Drill.Cell, Long>();
        row.counts().forEach((name, count) -> {
            if (!name.equals("senders")) { // of people, not of cases
                told.put(cell(query, name, false), count);
            }
        });
        row.figures().forEach((code, value) -> {
            if (house.drill().indicator(code).orElseThrow().isWeighted()) {
                return; // of ratings: each case listed stands for one at least
            }
            told.put(cell(query, code, false), value.n());
            if (value.count() != null) {
                told.put(cell(query, code, true), value.count());
            }
        });
        told.keySet().stream()
                .collect(Collectors.groupingBy(Drill.Cell::whose))
                .values()
                .forEach(cells -> check(row.key(), cells, told, softly));
    }

    private static Drill.Cell cell(ReportQuery query, String figure, boolean counted) {
        return house.drill().cell(query, figure, counted).orElseThrow();
    }

    /** Many cells of one population in one question: to ask for each by itself would take minutes. */
    private static void check(String row, List<Drill.Cell> cells, Map<Drill.Cell, Long> told, SoftAssertions softly) {
        var population = cells.getFirst().population(NOW);
        var columns = new StringJoiner(", ");
        for (int index = 0; index < cells.size(); index++) {
            columns.add("count(*) FILTER (WHERE " + cells.get(index).condition() + ") AS n" + index);
        }
        var counted = house.engine()
                .ask("SELECT " + columns + " FROM " + population.sql() + " cases", population.values())
                .rows()
                .getFirst();
        for (int index = 0; index < cells.size(); index++) {
            softly.assertThat(counted.get("n" + index))
                    .as("%s: %s", row, cells.get(index).condition())
                    .isEqualTo(told.get(cells.get(index)));
        }
    }

    private static ReportQuery filtered(ReportQuery query, Dimension dimension, String key) {
        return new ReportQuery(
                query.report(),
                query.from(),
                query.to(),
                query.by(),
                Map.of(dimension, Set.of(key)),
                query.units(),
                query.unrestricted());
    }

    private static ReportQuery query(@Nullable Set<String> units, boolean unrestricted) {
        return new ReportQuery(
                ReportQuery.TIME_COST,
                LocalDate.of(2025, 11, 1),
                LocalDate.of(2026, 11, 30),
                List.of(),
                Map.of(),
                units,
                unrestricted);
    }
}
