package vn.langnghe.reporting.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import vn.langnghe.reporting.Meters;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Reading;
import vn.langnghe.reporting.export.Tables;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.Reports;
import vn.langnghe.reporting.report.ShippedCalendar;

/** Each test has a year of its own, for drafts stay. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Stored.class, TestChannelBinderConfiguration.class})
class DraftRoundsTests {

    private static final Locale VI = Locale.of("vi");
    private static final CutOffs.Days MONTHS = new CutOffs.Days(1, null, null, null, null, null);
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    ReportEngine engine;

    @Autowired
    Drafting drafting;

    @Autowired
    Flow flow;

    @Autowired
    Reports reports;

    @Autowired
    Tables tables;

    @Autowired
    Labels labels;

    @Autowired
    MessageSource messages;

    @Autowired
    PlanDrafting planYear;

    @Autowired
    Timetable timetable;

    @Autowired
    Drafts drafts;

    @Autowired
    Issues issues;

    @Autowired
    Edits edits;

    @Autowired
    CutOffBook book;

    @Autowired
    ReportingSettings shipped;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** Held here, for meters hold nothing. */
    private LateDrafts counted;

    @BeforeEach
    void oneCase() {
        engine.clear();
        received(1, "2030-06-10T01:00:00Z");
    }

    @Test
    void aReportIsDraftedAtItsCutOffAndNotBefore() {
        at("2031-03-14T16:59:59Z").look();
        assertThat(stored("2031-03")).isEmpty();

        at("2031-03-14T17:00:00Z").look();
        var draft = stored("2031-03").orElseThrow();
        assertThat(draft.draftedAt()).isEqualTo("2031-03-14T17:00:00Z");
        assertThat(draft.to()).isEqualTo("2031-03-14");
        assertThat(draft.asOf().events()).isPositive();
        assertThat(draft.sections())
                .hasSize(8)
                .allSatisfy(section -> assertThat(section.paragraphs()).isNotEmpty());
    }

    @Test
    void itemsOfThePlanAreToldByTheirTask() {
        at("2030-06-14T17:00:00Z").look();

        var table = stored("2030-06").orElseThrow().sections().get(4).tables().getFirst();

        assertThat(table.rows().getFirst().getFirst())
                .startsWith("PCI 1.1 a · Duy trì đăng ký doanh nghiệp qua mạng điện tử");
        assertThat(table.rows().getLast().getFirst()).isEqualTo("Tổng cộng");
    }

    @Test
    void whatIsToldWhileADraftIsMadeIsInNoneOfItsFigures() {
        var moving = new Flow(engine, shipped) {
            @Override
            Map<String, Long> between(Reading reading, LocalDate from, LocalDate to) {
                received(2, "2030-06-11T01:00:00Z");
                return super.between(reading, from, to);
            }
        };
        var counted = new Timetable(shipped, book).counted(Period.of("2030-06").orElseThrow());
        long told = engine.asOf().events();

        var drafts = new Drafting(engine, reports, moving, tables, labels, messages, planYear, timetable)
                .draft(counted, List.of(VI, Locale.ENGLISH));

        assertThat(engine.asOf().events()).isGreaterThan(told);
        assertThat(drafts.values()).hasSize(2).allSatisfy(draft -> {
            assertThat(draft.asOf().events()).isEqualTo(told);
            assertThat(draft.flow()).containsEntry("received", 1L);
            assertThat(draft.sections().getFirst().tables())
                    .allSatisfy(
                            table -> assertThat(table.rows().getLast().get(1)).isEqualTo("1"));
        });
    }

    @Test
    void theShippedTimetableDraftsEveryKindAtItsCutOff() {
        var timetable = new Timetable(shipped, book);

        assertThat(timetable.toDraft(LocalDate.parse("2032-12-15"), LocalDate.parse("2030-06-10")))
                .extracting(each -> each.period().name())
                .contains("2032-12", "2032-Q4", "2032-H2", "2032", "2032-PLAN", "2032-9M")
                .doesNotContain("2033-01", "2032-06");
        assertThat(timetable.toDraft(LocalDate.parse("2032-12-14"), LocalDate.parse("2030-06-10")))
                .extracting(each -> each.period().name())
                .doesNotContain("2032-12", "2032-PLAN");
    }

    @Test
    void aNewCutOffMovesTheNextDraftAndLeavesNoDayOut() {
        book.save(new CutOffs(
                LocalDate.parse("2041-03-20"),
                26,
                26,
                26,
                26,
                26,
                26,
                days(9),
                MONTHS,
                "Quy chế 7/QC-STC",
                "leader",
                Instant.EPOCH));

        at("2041-03-15T02:00:00Z").look();
        assertThat(stored("2041-03")).isEmpty();
        at("2041-03-26T02:00:00Z").look();
        at("2041-04-26T02:00:00Z").look();

        var first = stored("2041-03").orElseThrow();
        assertThat(first.from()).isEqualTo("2041-02-15");
        assertThat(first.to()).isEqualTo("2041-03-25");
        assertThat(first.cutOff()).isEqualTo(26);
        assertThat(first.basis()).isEqualTo("Quy chế 7/QC-STC");
        var due = new Timetable(shipped, book);
        assertThat(due.counted(Period.of("2041-02").orElseThrow()).dueOn()).isEqualTo("2041-02-19");
        assertThat(due.counted(Period.of("2041-03").orElseThrow()).dueOn()).isEqualTo("2041-04-03");
        assertThat(stored("2041-04").orElseThrow().from()).isEqualTo("2041-03-26");
    }

    @Test
    void aReportFollowsTheCutOffInForceOnItsLastDay() {
        var set = new CutOffs(
                LocalDate.parse("2043-06-15"),
                1,
                1,
                15,
                15,
                15,
                15,
                days(5),
                days(1),
                "Quy chế",
                "leader",
                Instant.EPOCH);
        var timetable = new Timetable(shipped, new Set(List.of(set)));

        assertThat(timetable.counted(Period.of("2043-05").orElseThrow()).to()).isEqualTo("2043-05-14");
        assertThat(timetable.counted(Period.of("2043-06").orElseThrow()).to()).isEqualTo("2043-06-30");
        assertThat(timetable.counted(Period.of("2043-07").orElseThrow()).from()).isEqualTo("2043-07-01");
        assertThat(timetable.counted(Period.of("2043-H1").orElseThrow()).basis())
                .contains("09/2019/NĐ-CP");
        assertThat(timetable.counted(Period.of("2043").orElseThrow()).basis()).isEqualTo("Quy chế");
    }

    @Test
    void twoInstancesAtOnceMakeOneDraft() throws Exception {
        var together = new Together();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var instance = (Callable<Void>) () -> {
                at("2032-03-14T17:00:00Z", together).look();
                return null;
            };
            for (var done : threads.invokeAll(List.of(instance, instance))) {
                done.get();
            }
        }

        assertThat(together.added).containsExactlyInAnyOrder(true, false);
        assertThat(stored("2032-03")).isPresent();
    }

    @Test
    void whatWasMissedDuringADowntimeIsMadeUpForOnce() {
        at("2033-03-25T02:00:00Z").look();
        at("2033-03-26T02:00:00Z").look();

        assertThat(stored("2033-03").orElseThrow().draftedAt()).isEqualTo("2033-03-25T02:00:00Z");
        assertThat(stored("2033-02")).isEmpty();
    }

    @Test
    void nothingIsDraftedOfDaysBeforeTheFirstCase() {
        at("2030-03-20T02:00:00Z").look();

        assertThat(stored("2030-03")).isEmpty();
    }

    @Test
    void aDraftKeepsItsFiguresUntilItIsMadeAnewAndAlwaysTheWordsOfPeople() {
        var period = Period.of("2034-03").orElseThrow();
        var reports = reports("2034-03-20T02:00:00Z");
        at("2034-03-15T02:00:00Z").look();
        reports.word(period, "III", List.of("Vướng mắc về đất đai tăng."), "leader", VI);
        received(2, "2034-03-02T01:00:00Z");

        assertThat(reports.draft(period, VI).flow()).containsEntry("received", 0L);
        assertThat(reports.draft(period, VI).draftedAt()).isEqualTo("2034-03-15T02:00:00Z");

        var anew = reports.refresh(period, VI).orElseThrow();
        assertThat(anew).isEqualTo(reports.draft(period, VI));
        assertThat(anew.flow()).containsEntry("received", 1L);
        assertThat(anew.draftedAt()).isEqualTo("2034-03-20T02:00:00Z");
        assertThat(anew.sections().get(2).paragraphs()).containsExactly("Vướng mắc về đất đai tăng.");
        assertThat(reports.refresh(Period.of("2034-04").orElseThrow(), VI)).isEmpty();
    }

    @Test
    void whatIsIssuedIsTheDraftThatWaitedAndNothingChangesIt() {
        var period = Period.of("2035-03").orElseThrow();
        var reports = reports("2035-03-20T02:00:00Z");
        at("2035-03-15T02:00:00Z").look();
        received(3, "2035-03-02T01:00:00Z");
        var issued = issued(reports, period);
        assertThat(issued.flow()).containsEntry("received", 0L);

        at("2035-03-21T02:00:00Z").look();
        var correction = reports.refresh(period, VI).orElseThrow();

        assertThat(correction.flow()).containsEntry("received", 1L);
        assertThat(reports.read(period, VI)).isEqualTo(issued);
        assertThat(stored("2035-03").orElseThrow().draftedAt()).isEqualTo("2035-03-15T02:00:00Z");
    }

    @Test
    void aReportIssuedBeforeItsCutOffIsNotDraftedAgain() {
        issued(reports("2037-03-10T02:00:00Z"), Period.of("2037-03").orElseThrow());
        at("2037-03-15T02:00:00Z").look();

        assertThat(stored("2037-03").orElseThrow().draftedAt()).isEqualTo("2037-03-10T02:00:00Z");
    }

    @Test
    void whatWasStoppedBetweenTwoLanguagesIsIssuedInBoth() {
        var period = Period.of("2038-03").orElseThrow();
        var english = Locale.ENGLISH;
        var stopped = reports("2038-03-20T02:00:00Z", List.of(VI, english), new StoppedBefore("en"));
        assertThatThrownBy(() -> issued(stopped, period)).hasMessage("killed");
        received(4, "2038-03-02T01:00:00Z");
        assertThat(issues.latestVersion("2038-03", "en")).isZero();

        reports("2038-03-20T03:00:00Z", List.of(VI, english), issues).completeIssues();

        var vietnamese = issues.latest("2038-03", "vi").orElseThrow();
        assertThat(issues.latest("2038-03", "en")).hasValueSatisfying(issued -> {
            assertThat(issued.asOf()).isEqualTo(vietnamese.asOf());
            assertThat(issued.flow()).isEqualTo(vietnamese.flow());
            assertThat(issued.issuedBy()).isEqualTo("leader");
        });
    }

    @Test
    void whatWasCarriedOverAndIsOverdueIsAShortcomingToo() {
        engine.put(List.of(Told.of(5, "2039-02-01T01:00:00Z")
                .opened("DKKD", "2039-02-10T10:00:00Z")
                .fact(ShippedCalendar.read(HERE))));
        at("2039-03-15T02:00:00Z").look();

        var draft = stored("2039-03").orElseThrow();

        assertThat(draft.flow()).containsEntry("leftOverdue", 1L).containsEntry("received", 0L);
        assertThat(draft.sections().get(5).paragraphs().getFirst())
                .isEqualTo("Đến hết ngày 14/03/2039, DKKD còn 1 hồ sơ quá hạn, kể cả hồ sơ các kỳ trước chuyển sang.");
    }

    @Test
    void aDraftPastItsDayIsCountedUntilItIsIssued() {
        at("2036-03-15T02:00:00Z").look();
        at("2036-03-19T02:00:00Z").look();
        var inTime = late();
        at("2036-03-20T02:00:00Z").look();
        assertThat(late()).isEqualTo(inTime + 1);

        issued(reports("2036-03-20T02:00:00Z"), Period.of("2036-03").orElseThrow());
        assertThat(late()).isEqualTo(inTime);
    }

    private static PeriodicReport issued(PeriodicReports reports, Period period) {
        var read = reports.draft(period, VI).revision();
        var outcome = (Issuing.Issued) reports.issue(period, read, true, "leader", VI);
        return outcome.report();
    }

    private void received(int id, String at) {
        engine.put(List.of(Told.of(id, at).opened("DKKD", null).fact(ShippedCalendar.read(HERE))));
    }

    private Optional<PeriodicReport> stored(String period) {
        return drafts.find(period, "vi", 1);
    }

    private double late() {
        return meters.get(Meters.DRAFTS_LATE.meter()).gauge().value();
    }

    private DraftRounds at(String now) {
        return at(now, drafts);
    }

    private DraftRounds at(String now, Drafts kept) {
        var settings = months();
        return new DraftRounds(
                new Timetable(settings, monthly()), drafting, flow, kept, issues, counted(now), settings, clock(now));
    }

    private PeriodicReports reports(String now) {
        return reports(now, List.of(VI), issues);
    }

    private PeriodicReports reports(String now, List<Locale> languages, Issues kept) {
        var settings = months(languages);
        return new PeriodicReports(
                drafting,
                flow,
                drafts,
                kept,
                edits,
                new Timetable(settings, monthly()),
                counted(now),
                clock(now),
                settings);
    }

    /** Each takes the place of the one before it among the meters. */
    private LateDrafts counted(String now) {
        meters.clear();
        var settings = months();
        counted = new LateDrafts(drafts, issues, new Timetable(settings, monthly()), settings, clock(now), meters);
        return counted;
    }

    private ReportingSettings months() {
        return months(List.of(VI));
    }

    private ReportingSettings months(List<Locale> languages) {
        return new ReportingSettings(
                shipped.zone(),
                shipped.engine(),
                shipped.office(),
                new ReportingSettings.Drafts(languages, java.time.Period.ofDays(20)),
                shipped.openData());
    }

    /** The shipped cut-offs, by which nothing but months is drafted, and what a test sets. */
    private CutOffBook monthly() {
        var editions = new ArrayList<>(List.of(new CutOffs(
                LocalDate.parse("2000-01-01"), 15, 15, 15, 15, 15, 15, days(5), MONTHS, "Đ12", null, null)));
        editions.addAll(book.all());
        return new Set(editions);
    }

    private static CutOffs.Days days(int days) {
        return new CutOffs.Days(days, days, days, days, days, days);
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    /** Cut-offs of one test alone. */
    private record Set(List<CutOffs> all) implements CutOffBook {

        @Override
        public void save(CutOffs cutOffs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean takeBack(LocalDate from, String by) {
            throw new UnsupportedOperationException();
        }
    }

    /** Is killed before it keeps what is issued in one language. */
    private final class StoppedBefore implements Issues {

        private final String language;

        StoppedBefore(String language) {
            this.language = language;
        }

        @Override
        public int latestVersion(String period, String of) {
            return issues.latestVersion(period, of);
        }

        @Override
        public Optional<PeriodicReport> latest(String period, String of) {
            return issues.latest(period, of);
        }

        @Override
        public Optional<PeriodicReport> version(String period, String of, int version) {
            return issues.version(period, of, version);
        }

        @Override
        public boolean add(PeriodicReport report, String in) {
            if (in.equals(language)) {
                throw new IllegalStateException("killed");
            }
            return issues.add(report, in);
        }
    }

    /** Lets two instances add only when both have found nothing and drafted. */
    private final class Together implements Drafts {

        private final CyclicBarrier both = new CyclicBarrier(2);
        private final ConcurrentLinkedQueue<Boolean> added = new ConcurrentLinkedQueue<>();

        @Override
        public boolean add(PeriodicReport draft, String language, int version) {
            try {
                both.await(60, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new AssertionError("only one instance drafted", alone);
            }
            var first = drafts.add(draft, language, version);
            added.add(first);
            return first;
        }

        @Override
        public Optional<PeriodicReport> find(String period, String language, int version) {
            return drafts.find(period, language, version);
        }

        @Override
        public Optional<Instant> draftedAt(String period, String language, int version) {
            return drafts.draftedAt(period, language, version);
        }

        @Override
        public void replace(PeriodicReport draft, String language, int version) {
            drafts.replace(draft, language, version);
        }

        @Override
        public List<String> periods() {
            return drafts.periods();
        }
    }
}
