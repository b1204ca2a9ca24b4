package vn.langnghe.reporting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.periodic.Period;
import vn.langnghe.reporting.periodic.PeriodicReport;
import vn.langnghe.reporting.periodic.PeriodicReports;
import vn.langnghe.reporting.periodic.Plan;
import vn.langnghe.reporting.periodic.Plans;

/** Plans as they are told, through the real consumer and store to the report; each test has a year of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({Stored.class, TestChannelBinderConfiguration.class})
class ReadingPlansTests {

    private static final String TYPE = "vn.langnghe.plan.published.v1";

    @Autowired
    Consumer<Message<List<byte[]>>> readPlans;

    @Autowired
    Plans plans;

    @Autowired
    PeriodicReports reports;

    static List<Path> samples() {
        return Contracts.history("plan.published.v1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everySampleEverPublishedIsReadable(Path sample) throws IOException {
        tell("SAMPLE", Files.readString(sample).replaceFirst("\"KH202\"", "\"SAMPLE\""));

        assertThat(kept("SAMPLE")).singleElement().satisfies(plan -> {
            assertThat(plan.title()).isEqualTo("Kế hoạch 202/KH-SKHĐT");
            assertThat(plan.validFrom()).isEqualTo("2024-07-18");
            assertThat(plan.validTo()).isNull();
            assertThat(plan.items())
                    .first()
                    .isEqualTo(new Plan.Task(
                            "PCI 1.1 c",
                            "DKKD",
                            "Hướng dẫn doanh nghiệp mới bắt đầu hoạt động (thuế, chữ ký số, hóa đơn điện tử, giấy phép"
                                    + " có điều kiện)",
                            "thời gian sớm nhất"));
            assertThat(plan.items()).extracting(Plan.Task::item).containsExactly("PCI 1.1 c", "PCI 1.8 đ", "III.1");
        });
    }

    @Test
    void whatIsToldAgainOrLateChangesNothing() {
        tell("P2001", plan(2001, 2, false, "PCI 1.1 a", "PCI 1.1 b"));
        tell("P2001", plan(2001, 2, false, "PCI 1.1 a", "PCI 1.1 b"));
        tell("P2001", plan(2001, 1, false, "III.9"));

        assertThat(kept("P2001")).singleElement().extracting(Plan::version).isEqualTo(2);
        assertThat(sections(2001)).containsExactly("PCI 1.1 a", "PCI 1.1 b");
    }

    @Test
    void theLastOfABatchIsKept() {
        readPlans.accept(Deliveries.from("plans.v1")
                .event("P2002/1", TYPE, "P2002", plan(2002, 1, false, "III.1"))
                .event("P2002/2", TYPE, "P2002", plan(2002, 2, false, "III.1", "III.2"))
                .message());

        assertThat(sections(2002)).containsExactly("III.1", "III.2");
    }

    @Test
    void theYearEndReportFollowsAnEditedPlan() {
        tell("P2003", plan(2003, 1, false, "PCI 1.1 a", "III.1"));
        assertThat(report(2003).title()).contains("Plan 2003");
        assertThat(sections(2003)).containsExactly("PCI 1.1 a", "III.1");

        tell("P2003", plan(2003, 2, false, "PCI 1.1 a", "PCI 1.1 b"));
        assertThat(sections(2003)).containsExactly("PCI 1.1 a", "PCI 1.1 b");
    }

    @Test
    void aPlanTakenBackToADraftIsReportedOnNoMore() {
        tell("P2004", plan(2004, 1, false, "III.1"));
        assertThat(sections(2004)).containsExactly("III.1");

        tell("P2004", plan(2004, 2, true, "III.1"));
        assertThat(report(2004).title())
                .isEqualTo("Results of the plan in 2004 (no plan was in force on the last day counted)");
        assertThat(sections(2004)).isEmpty();
    }

    private void tell(String code, String json) {
        Contracts.assertValid("plan.published.v1", json);
        readPlans.accept(
                Deliveries.from("plans.v1").event(code, TYPE, code, json).message());
    }

    private List<Plan> kept(String code) {
        return plans.all().stream().filter(plan -> plan.code().equals(code)).toList();
    }

    private PeriodicReport report(int year) {
        return reports.draft(Period.of(year + "-PLAN").orElseThrow(), Locale.ENGLISH);
    }

    private List<String> sections(int year) {
        return report(year).sections().stream()
                .map(PeriodicReport.Section::number)
                .toList();
    }

    /** In force from the first day of its year to the last. */
    private static String plan(int year, int version, boolean draft, String... items) {
        var tasks = Stream.of(items).map("""
                        {"item": "%s", "component": null, "lead": "DKKD", "alternative": null, "cooperating": [],
                         "outside": [], "task": "Việc phải làm", "target": null, "legal": []}"""::formatted).toList();
        return """
                {"code": "P%1$d", "version": %2$d, "title": "Plan %1$d", "signedOn": null, "validFrom": "%1$d-01-01",
                 "validTo": "%3$d-01-01", "draft": %4$b, "items": [%5$s]}
                """.formatted(year, version, year + 1, draft, String.join(",", tasks));
    }
}
