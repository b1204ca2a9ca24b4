package vn.langnghe.reporting.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.domain.WorkingTime;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.ShippedCalendar;

@SpringBootTest
@Import({Stored.class, TestChannelBinderConfiguration.class})
class FlowTests {

    private static final WorkingTime OFFICE = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Autowired
    Flow flow;

    @Autowired
    ReportEngine engine;

    private final Told told = Told.of(1, "2026-09-20T01:00:00Z").opened("NNS", "2026-09-25T10:00:00Z");

    @BeforeEach
    void anAnsweredCaseAndAnOpenOne() {
        told.at("2026-09-30T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED);
        engine.clear();
        engine.put(List.of(
                told.fact(OFFICE),
                Told.of(2, "2026-09-21T01:00:00Z")
                        .opened("DKKD", "2026-10-05T10:00:00Z")
                        .fact(OFFICE)));
    }

    @Test
    void theBalanceOfDaysGoneByStaysWhenACaseIsOpenedAgainAndAnsweredAnew() {
        var september = of("2026-09");
        var october = of("2026-10");

        told.due("2026-11-03T01:00:00Z", StepKind.REOPENED, Status.REOPENED, "2026-11-20T10:00:00Z");
        engine.put(List.of(told.fact(OFFICE)));
        assertThat(List.of(of("2026-09"), of("2026-10"))).containsExactly(september, october);
        told.at("2026-12-02T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED);
        engine.put(List.of(told.fact(OFFICE)));

        assertThat(List.of(of("2026-09"), of("2026-10"))).containsExactly(september, october);
        assertThat(september).containsEntry("settledLate", 1L).containsEntry("left", 1L);
        assertThat(of("2026-11")).isEqualTo(balance(1, 0, 1, 0, 0, 2, 2));
        assertThat(of("2026-12")).isEqualTo(balance(2, 0, 0, 1, 1, 1, 1));
    }

    @Test
    void aDeadlineMovedLaterLeavesWhatWasOverdueOverdue() {
        var october = of("2026-10");
        assertThat(october).isEqualTo(balance(1, 0, 0, 0, 0, 1, 1));

        var moved = Told.of(2, "2026-09-21T01:00:00Z")
                .opened("DKKD", "2026-10-05T10:00:00Z")
                .due("2026-11-02T01:00:00Z", StepKind.EXTENDED, Status.ASSIGNED, "2026-12-20T10:00:00Z");
        engine.put(List.of(moved.fact(OFFICE)));

        assertThat(of("2026-10")).isEqualTo(october);
        assertThat(of("2026-11")).containsEntry("leftOverdue", 0L);
    }

    @Test
    void whatIsOpenedAgainInTheSamePeriodIsCountedOnce() {
        told.at("2026-09-30T03:00:00Z", StepKind.REOPENED, Status.REOPENED)
                .at("2026-09-30T05:00:00Z", StepKind.RESOLVED, Status.RESOLVED);
        engine.put(List.of(told.fact(OFFICE)));

        assertThat(of("2026-09")).isEqualTo(balance(0, 2, 0, 1, 1, 1, 0));
    }

    @Test
    void whatWasOverdueOnAnEveningIsListedSaveWhatIsRestricted() {
        engine.put(List.of(
                Told.of(3, "2026-09-01T01:00:00Z")
                        .opened("DTC", "2026-09-10T16:59:59Z")
                        .moved("2026-09-20T01:00:00Z", StepKind.TRANSFERRED, Status.ASSIGNED, "VPS")
                        .fact(OFFICE),
                Told.of(4, "2026-09-01T01:00:00Z")
                        .restricted()
                        .opened("TTS", "2026-09-10T16:59:59Z")
                        .fact(OFFICE)));

        var evening = LocalDate.of(2026, 9, 28);
        var listed = engine.read(reading -> flow.overdueCases(reading, evening, 10));
        var first = engine.read(reading -> flow.overdueCases(reading, evening, 1));

        assertThat(listed)
                .extracting(Flow.Overdue::received, Flow.Overdue::due)
                .containsExactly(
                        tuple(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 10)),
                        tuple(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 25)));
        assertThat(first).containsExactly(listed.getFirst());
        assertThat(engine.read(reading -> flow.overdue(reading, evening)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .as("counted, but not listed")
                .isEqualTo(3);
    }

    /** Whole months here, to be easily told apart. */
    private Map<String, Long> of(String month) {
        var first = LocalDate.parse(month + "-01");
        return engine.read(
                reading -> flow.between(reading, first, first.plusMonths(1).minusDays(1)));
    }

    private static Map<String, Long> balance(
            long carriedOver, long received, long reopened, long settled, long late, long left, long overdue) {
        assertThat(carriedOver + received + reopened).isEqualTo(settled + left);
        return Map.of(
                "carriedOver",
                carriedOver,
                "received",
                received,
                "reopened",
                reopened,
                "settled",
                settled,
                "settledLate",
                late,
                "left",
                left,
                "leftOverdue",
                overdue);
    }
}
