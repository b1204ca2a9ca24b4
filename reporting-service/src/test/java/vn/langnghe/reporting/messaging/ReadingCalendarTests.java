package vn.langnghe.reporting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.CalendarYears;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Generations;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.EngineFeed;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.Recount;

/** Years as they are told, through the real consumer and store to the figures; each test has years of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "langnghe.reporting.follow-calendar=24h")
@Import({Stored.class, TestChannelBinderConfiguration.class})
class ReadingCalendarTests {

    private static final String TYPE = "vn.langnghe.calendar.published.v1";
    private static final int DAY = 8 * 60;

    @Autowired
    Consumer<Message<List<byte[]>>> readCalendar;

    @Autowired
    CalendarYears years;

    @Autowired
    Histories histories;

    @Autowired
    EngineFeed feed;

    @Autowired
    ReportEngine engine;

    @Autowired
    Recount recount;

    @Autowired
    Generations generations;

    @BeforeEach
    void forget() {
        var empty = generations.begin();
        empty.takeOver();
        empty.end();
        feed.reload();
    }

    @Test
    void everySampleEverPublishedIsReadable() {
        assertThat(Contracts.history("calendar.published.v1")).isNotEmpty().allSatisfy(sample -> {
            var read = java.nio.file.Files.readString(sample).replace("2026", "2016");
            tell(2016, read);
            assertThat(years.all()).anySatisfy(year -> {
                assertThat(year.year()).isEqualTo(2016);
                assertThat(year.version()).isEqualTo(2);
                assertThat(year.off()).hasSize(5);
                assertThat(year.makeUp()).hasSize(2);
            });
        });
    }

    @Test
    void aDaySwappedAfterwardsIsNoOfficeTimeAnyMore() {
        var answered = answered(1, "2029-03-02T02:00:00Z", "2029-03-06T02:00:00Z"); // Friday to Tuesday
        var elsewhere = answered(2, "2030-03-01T02:00:00Z", "2030-03-05T02:00:00Z");
        fold(List.of(answered, elsewhere));
        assertThat(minutes(answered)).isEqualTo(2 * DAY);

        tell(2029, year(2029, 2, "2029-03-05", "2029-03-10"));
        recount.look();
        feed.feed();

        assertThat(minutes(answered)).isEqualTo(DAY);
        assertThat(minutes(elsewhere)).isEqualTo(2 * DAY);

        var empty = generations.begin();
        empty.takeOver();
        empty.end();
        feed.reload();
        fold(List.of(answered, elsewhere));
        assertThat(minutes(answered)).isEqualTo(DAY);
    }

    @Test
    void whatIsToldLateChangesNothing() {
        var answered = answered(3, "2031-03-07T02:00:00Z", "2031-03-11T02:00:00Z");
        tell(2031, year(2031, 2, "2031-03-10", "2031-03-15"));
        tell(2031, year(2031, 1, "2031-01-01", "2031-01-04"));
        recount.look();
        fold(List.of(answered));

        assertThat(minutes(answered)).isEqualTo(DAY);
    }

    private static CaseHistory answered(int id, String received, String answer) {
        return Told.of(id, received)
                .opened("DKKD", null)
                .at(answer, StepKind.RESOLVED, Status.RESOLVED)
                .history();
    }

    private void fold(List<CaseHistory> told) {
        histories.save(told);
        feed.casesChanged(told.stream().map(CaseHistory::caseId).toList());
        feed.feed();
    }

    private int minutes(CaseHistory history) {
        var rows = engine.ask("SELECT answer_minutes FROM facts WHERE case_id = ?", List.of(history.caseId()))
                .rows();
        return (int) Objects.requireNonNull(rows.getFirst().get("answer_minutes"));
    }

    private void tell(int year, String json) {
        Contracts.assertValid("calendar.published.v1", json);
        readCalendar.accept(Deliveries.from("calendar.v1")
                .event(year + "/calendar", TYPE, String.valueOf(year), json)
                .message());
    }

    private static String year(int year, int version, String off, String makeUp) {
        return """
                {"year": %d, "version": %d, "status": "DECIDED", "source": "Quyết định hoán đổi",
                 "off": [{"date": "%3$s", "day": "SWAPPED"}], "makeUp": [{"date": "%4$s", "instead": "%3$s"}]}
                """.formatted(year, version, off, makeUp);
    }
}
