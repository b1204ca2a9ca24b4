package vn.langnghe.routing.book;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.routing.RoutingWithStore;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.ruling.RulerInForce;

/** Plan, rules, units and model as an administrator sees and changes them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(RoutingWithStore.class)
class AdminPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Editions editions;

    @Autowired
    RulerInForce ruler;

    @Autowired
    CollectedEvents events;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/routing",
                "/admin/routing?plan=KH202_KE_THUA",
                "/admin/routing/plan/new",
                "/admin/routing/plan/new?copyOf=KH202",
                "/admin/routing/plan/KH202/head",
                "/admin/routing/plan/KH202/items",
                "/admin/routing/plan/KH202/items?item=PCI 1.1 a",
                "/admin/routing/rules",
                "/admin/routing/rules/one",
                "/admin/routing/rules/one?id=dkkd.thu-tuc",
                "/admin/routing/units",
                "/admin/routing/units/one?code=STNMT",
                "/admin/routing/own",
                "/admin/routing/own/one",
                "/admin/routing/own/one?at=0",
                "/admin/routing/model"
            })
    void everyPageIsWholeInBothLanguages(String uri) {
        for (var language : List.of("vi", "en")) {
            assertThat(mvc.get().uri(uri).param("lang", language).with(as("admin", "ADMIN")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<h1", "</html>")
                    .doesNotContain("??", "style=", "onclick", "<script>");
        }
        assertThat(mvc.get().uri(uri).with(as("clerk", "CLERK"))).hasStatus(403);
    }

    @Test
    void aRuleThatCannotWorkIsShownWithThePlaceAndTheReason() {
        assertThat(post(
                        "/admin/routing/rules/one?lang=en",
                        "id",
                        "x.y",
                        "unit",
                        "DKKD",
                        "query",
                        "\"thuế AND (",
                        "weight",
                        "2",
                        "edition",
                        "0",
                        "action",
                        "save"))
                .hasStatusOk()
                .bodyText()
                .contains("query", "Cannot be read: it ends at column 11", "value=\"x.y\"");
        assertThat(post(
                        "/admin/routing/rules/one?lang=en",
                        "id",
                        "x.y",
                        "unit",
                        "STNMT",
                        "phrases",
                        "đất đai",
                        "must",
                        "nhà cửa",
                        "mustNot",
                        "đất đai",
                        "edition",
                        "0",
                        "action",
                        "save"))
                .hasStatusOk()
                .bodyText()
                .contains("The rule misses this example.", "The rule hits an example it must not hit.");
    }

    @Test
    void aRuleIsTriedSavedAndTakenBack() {
        int edition = editions.inForce().rules();
        String[] rule = {
            "id",
            "dia-phuong.den-long",
            "unit",
            "SCT",
            "weight",
            "9",
            "phrases",
            "đèn lồng giấy dó",
            "edition",
            String.valueOf(edition),
            "action",
            "try"
        };
        assertThat(post("/admin/routing/rules/one?lang=en", rule))
                .hasStatusOk()
                .bodyText()
                .contains("past items");
        rule[rule.length - 1] = "save";
        assertThat(post("/admin/routing/rules/one", rule)).hasStatus3xxRedirection();
        assertThat(ruler.get().rule(Petition.of(null, "xưởng đèn lồng giấy dó")).lead())
                .isEqualTo("SCT");
        assertThat(mvc.get().uri("/admin/routing/rules").with(as("admin", "ADMIN")))
                .bodyText()
                .contains("dia-phuong.den-long");

        assertThat(post("/admin/routing/rules/in-force", "version", "0")).hasStatus3xxRedirection();
        assertThat(editions.inForce().rules()).isZero();
        assertThat(editions.history(Editions.Book.RULES).getFirst().switched()).isTrue();
    }

    @Test
    void aDraftPlanIsTriedThenInForceFromADayAndSaysWhoLeadsFromThen() {
        var overlapping = "Trong một năm công ty phải tiếp sáu đoàn thanh tra, kiểm tra chồng chéo cùng nội dung.";
        assertThat(ruler.get().rule(Petition.of(null, overlapping)).lead()).isEqualTo("TTS");
        var version = editions.inForce().plans();

        assertThat(post(
                        "/admin/routing/plan/KH202_KE_THUA/switch?lang=en",
                        "version",
                        String.valueOf(version),
                        "from",
                        "2025-07-01",
                        "action",
                        "try"))
                .hasStatusOk()
                .bodyText()
                .contains("past items");
        assertThat(post(
                        "/admin/routing/plan/KH202_KE_THUA/switch",
                        "version",
                        String.valueOf(version),
                        "from",
                        "2025-07-01",
                        "action",
                        "on"))
                .hasStatus3xxRedirection();
        assertThat(ruler.get().versions().plan()).startsWith("KH202_KE_THUA@");
        assertThat(ruler.get().rule(Petition.of(null, overlapping)).lead()).isEqualTo("VPS");

        assertThat(post("/admin/routing/plan/in-force", "version", "0")).hasStatus3xxRedirection();
        assertThat(ruler.get().versions().plan()).startsWith("KH202@");
    }

    @Test
    void aPlanIsWrittenFromNothingAndToldToTheOthers() {
        events.clear();
        String[] head = {
            "version",
            plansInForce(),
            "code",
            "KH305",
            "title",
            "Kế hoạch 305",
            "from",
            "2027-01-01",
            "implementing",
            "12/KH-UBND"
        };
        assertThat(post("/admin/routing/plan/new", head)).hasStatus3xxRedirection();
        assertThat(post("/admin/routing/plan/new?lang=en", with(head, "version", plansInForce())))
                .hasStatusOk()
                .bodyText()
                .contains("There is a plan of this code.");
        assertThat(item("KH305", "true", "PCI 1.3 f")).hasStatusOk().bodyText().contains("name=\"item\"", "PCI 1.3 f");
        assertThat(item("KH305", "true", "PCI 1.3 đ")).hasStatus3xxRedirection();
        assertThat(item("KH305", "true", "PCI 1.3 d")).hasStatus3xxRedirection();
        assertThat(item("KH305", "true", "PCI 1.3 d")).hasStatusOk();

        assertThat(told("KH305").get("items"))
                .extracting(item -> item.get("item").asString())
                .containsExactly("PCI 1.3 d", "PCI 1.3 đ");
        assertThat(post("/admin/routing/plan/KH305/items/remove", "version", plansInForce(), "item", "PCI 1.3 đ"))
                .hasStatus3xxRedirection();
        assertThat(told("KH305").get("items")).hasSize(1);

        assertThat(post("/admin/routing/plan/in-force", "version", "0")).hasStatus3xxRedirection();
        assertThat(told("KH305").get("draft").asBoolean()).isTrue();
    }

    @Test
    void aPlanIsCopiedAndReplacesTheOtherFromADayOn() {
        events.clear();
        String[] head = {
            "version",
            plansInForce(),
            "code",
            "KH2027",
            "title",
            "Kế hoạch 2027",
            "from",
            "2027-01-01",
            "copyOf",
            "KH202"
        };
        assertThat(post("/admin/routing/plan/new", head)).hasStatus3xxRedirection();
        assertThat(post(
                        "/admin/routing/plan/KH2027/switch",
                        "version",
                        plansInForce(),
                        "from",
                        "2027-01-01",
                        "action",
                        "on"))
                .hasStatus3xxRedirection();

        assertThat(told("KH2027").get("draft").asBoolean()).isFalse();
        assertThat(told("KH2027").get("items")).hasSizeGreaterThan(40);
        assertThat(told("KH202").get("validTo").asString()).isEqualTo("2027-01-01");
        post("/admin/routing/plan/in-force", "version", "0");
        assertThat(told("KH202").get("validTo").isNull()).isTrue();
    }

    @Test
    void aPlanWithoutItemsCannotBeSwitchedOn() {
        String[] head = {"version", plansInForce(), "code", "KH0", "title", "Kế hoạch trống", "from", "2027-01-01"};
        assertThat(post("/admin/routing/plan/new", head)).hasStatus3xxRedirection();

        assertThat(post(
                        "/admin/routing/plan/KH0/switch",
                        "version",
                        plansInForce(),
                        "from",
                        "2027-01-01",
                        "action",
                        "on"))
                .hasStatusOk()
                .bodyText()
                .contains("items");
        post("/admin/routing/plan/in-force", "version", "0");
    }

    private MvcTestResult item(String plan, String adding, String name) {
        return post(
                "/admin/routing/plan/" + plan + "/items",
                "version",
                plansInForce(),
                "adding",
                adding,
                "item",
                name,
                "lead",
                "DTC",
                "task",
                "việc");
    }

    private String plansInForce() {
        return String.valueOf(editions.inForce().plans());
    }

    private static String[] with(String[] params, String name, String value) {
        var changed = params.clone();
        for (int i = 0; i < changed.length; i += 2) {
            changed[i + 1] = changed[i].equals(name) ? value : changed[i + 1];
        }
        return changed;
    }

    /** What the others were last told of a plan. */
    private JsonNode told(String plan) {
        var last = events.ofType("vn.langnghe.plan.published.v1").stream()
                .filter(event -> event.key().equals(plan))
                .toList()
                .getLast();
        Contracts.assertValid("plan.published.v1", last.body());
        return json.readTree(last.body());
    }

    @Test
    void aPlanFileThatIsNoneIsRefusedOnThePage() throws Exception {
        var file = new MockMultipartFile("file", "x.yaml", "application/yaml", "items: [".getBytes());
        assertThat(mvc.post()
                        .multipart()
                        .uri("/admin/routing/plan/import?lang=en")
                        .file(file)
                        .param("version", String.valueOf(editions.inForce().plans()))
                        .with(as("admin", "ADMIN")))
                .hasStatusOk()
                .bodyText()
                .contains("The plan cannot be read.");
    }

    @Test
    void unitsThatSucceedEachOtherInACircleAreRefused() {
        var day = LocalDate.of(2025, 7, 1);
        var one = new Unit("AA", Unit.Group.OUTSIDE, 1, "a", "a", null, day, List.of(new Unit.Successor("BB", day)));
        var other = new Unit("BB", Unit.Group.OUTSIDE, 1, "b", "b", null, null, List.of(new Unit.Successor("AA", day)));
        var early = new Unit(
                "CC", Unit.Group.OUTSIDE, 1, "c", "c", day, day, List.of(new Unit.Successor("DD", day.minusDays(1))));
        var last = new Unit("DD", Unit.Group.OUTSIDE, 1, "d", "", null, null, List.of());

        assertThat(UnitCheck.faults(List.of(one, other, early, last)))
                .extracting(fault -> fault.field() + " " + fault.code())
                .contains(
                        "units[0].successors successors-in-a-circle",
                        "units[2].to ends-before-it-begins",
                        "units[2].successors successor-overlaps",
                        "units[3].en required");
    }

    @Test
    void aUnitThatEndsHandsItsDutiesToItsSuccessor() {
        var question = Petition.of(null, "Xin hỏi thủ tục cấp giấy phép lái xe và đổi phù hiệu xe tải ở đâu?");
        assertThat(ruler.get().rule(question).lead()).isEqualTo("SGTVT");
        var edition = String.valueOf(editions.inForce().units());

        assertThat(post(
                        "/admin/routing/units/one?lang=en",
                        "edition",
                        edition,
                        "code",
                        "SGTVT",
                        "group",
                        "OUTSIDE",
                        "order",
                        "32",
                        "vi",
                        "Sở Giao thông vận tải",
                        "en",
                        "Transport",
                        "to",
                        "2025-03-01",
                        "successors",
                        "SXD some-day"))
                .hasStatusOk()
                .bodyText()
                .contains("Cannot be read: SXD some-day", ">SXD some-day</textarea>");
        assertThat(post(
                        "/admin/routing/units/one",
                        "edition",
                        edition,
                        "code",
                        "SGTVT",
                        "group",
                        "OUTSIDE",
                        "order",
                        "32",
                        "vi",
                        "Sở Giao thông vận tải",
                        "en",
                        "Transport",
                        "to",
                        "2025-03-01",
                        "successors",
                        "SXD 2025-03-01"))
                .hasStatus3xxRedirection();

        assertThat(ruler.get().rule(question).lead()).isEqualTo("SXD");
        assertThat(mvc.get()
                        .uri("/admin/routing/units/one?code=SGTVT")
                        .with(as("admin", "ADMIN"))
                        .exchange())
                .bodyText()
                .contains(">SXD 2025-03-01</textarea>");
        editions.putInForce(Editions.Book.UNITS, 0, "test");
        ruler.refresh();
        assertThat(ruler.get().rule(question).lead()).isEqualTo("SGTVT");
    }

    private MvcTestResult post(String uri, String... params) {
        var request = mvc.post().uri(uri).with(as("admin", "ADMIN"));
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
