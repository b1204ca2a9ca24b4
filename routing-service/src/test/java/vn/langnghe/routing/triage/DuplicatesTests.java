package vn.langnghe.routing.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.routing.Registered;
import vn.langnghe.routing.RoutingWithStore;
import vn.langnghe.routing.alike.LookAlikes;

/** The same matter told twice. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({RoutingWithStore.class, Desk.class})
class DuplicatesTests {

    @Autowired
    Desk desk;

    @Autowired
    CollectedEvents events;

    @Autowired
    LookAlikes lookAlikes;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void forget() {
        events.clear();
    }

    @Test
    void whatWasJoinedToAnotherAndIsOnItsOwnAgainWaitsAgain() {
        var first = desk.arrived(Registered.saying("Mong các anh chị xem giúp việc đầu năm."));
        var merged = desk.arrived(Registered.saying("Mong các anh chị xem giúp việc giữa năm."));
        var duplicate = desk.arrived(Registered.saying("Mong các anh chị xem giúp việc cuối năm."));
        desk.told("merged", merged, Contracts.sampleText("case.merged.v1"));
        assertThat(desk.decide(merged, "\"2\"", Desk.CONFIRM, Desk.triage())).hasStatus(409);
        assertThat(desk.decide(duplicate, "\"1\"", sameAs(first.id() + "-1"), Desk.triage()))
                .hasStatusOk();

        var apart = Contracts.sampleText("case.reopened.v1")
                .replace("\"status\": \"REOPENED\"", "\"status\": \"IN_TRIAGE\"");
        for (var item : List.of(merged, duplicate)) {
            desk.told("reopened", item, apart);
            desk.told("reopened", item, apart);

            Contracts.assertValid(
                    "feedback.routed.v1",
                    events.ofType("vn.langnghe.feedback.routed.v1").getLast().body());
            assertThat(desk.decide(item, "\"3\"", Desk.CONFIRM, Desk.triage())).hasStatusOk();
        }
    }

    @Test
    void aSecondReportOfTheSameMatterJoinsTheFirst() {
        var first = desk.arrived(Registered.saying("Mong xem giúp cái việc hôm nọ."));
        var again = desk.arrived(Registered.saying("Mong xem giúp cái việc hôm nọ, hỏi lần nữa."));

        assertThat(desk.decide(again, "\"1\"", sameAs(first.id() + "-1"), Desk.triage()))
                .hasStatusOk();

        var body = events.ofType("vn.langnghe.feedback.routed.v1").getLast().body();
        Contracts.assertValid("feedback.routed.v1", body);
        assertThat(body).contains("\"outcome\":\"DUPLICATE\"", "\"duplicateOf\":\"" + first.id() + "-1\"");
        assertThat(desk.decide(first, "\"1\"", sameAs(again.id() + "-1"), Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("duplicateOf");
        assertThat(desk.decide(first, "\"1\"", sameAs(first.id() + "-1"), Desk.triage()))
                .hasStatus(400);
        assertThat(desk.decide(first, "\"1\"", sameAs(UUID.randomUUID() + "-1"), Desk.triage()))
                .hasStatus(400);
        assertThat(desk.decide(first, "\"1\"", sameAs("that one"), Desk.triage()))
                .hasStatus(400);
    }

    @Test
    void whatALawOfItsOwnEndsIsNotJoinedToAnythingElse() {
        var complaint = desk.arrived(Registered.saying("Mong xem giúp việc họp thôn."));
        var petition = desk.arrived(Registered.saying("Mong xem giúp việc họp thôn, nói thêm."));
        assertThat(desk.decide(complaint, "\"1\"", Desk.CONFIRM.replace("PETITION", "COMPLAINT"), Desk.triage()))
                .hasStatusOk();
        assertThat(desk.decide(petition, "\"1\"", Desk.CONFIRM, Desk.triage())).hasStatusOk();
        var back = Contracts.sampleText("case.declined.v1").replace("2026-11-20T09:00:00Z", "2126-11-20T09:00:00Z");
        desk.told("declined", petition, back);

        assertThat(desk.decide(petition, "\"3\"", sameAs(complaint.id() + "-1"), Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("under-another-law");
    }

    @Test
    void nobodyIsJoinedToWhatEndedUnanswered() {
        var words = "Cái guồng nước ở đầu bản Nà Lầu gãy trục, ruộng bậc thang phía trên khô nứt cả tháng nay rồi. ";
        var first = desk.arrived(Registered.saying(words));
        var again = desk.arrived(Registered.saying(words + "Tôi nhắc lại."));
        lookAlikes.follow();
        var shown = "\"caseId\":\"" + first.id() + "-1\"";
        assertThat(one(again)).bodyText().contains(shown);

        desk.told("forwarded", first, Contracts.sampleText("case.forwarded.v1"));

        assertThat(one(again)).bodyText().doesNotContain(shown);
        assertThat(desk.decide(again, "\"1\"", sameAs(first.id() + "-1"), Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("original-ended", "chuyển cơ quan khác");

        desk.told("reopened", first, Contracts.sampleText("case.reopened.v1"));

        assertThat(one(again)).bodyText().contains(shown);
        assertThat(desk.decide(again, "\"1\"", sameAs(first.id() + "-1"), Desk.triage()))
                .hasStatusOk();
    }

    @Test
    void theOriginalMayBeTypedAsItsReference() {
        var first = desk.arrived(
                Registered.saying("Mong xem giúp chuyện cái cổng làng.").with("reference", "2026-7K3MAB"));
        var again = desk.arrived(Registered.saying("Lại chuyện cái cổng làng, mong xem giúp."));

        assertThat(desk.decide(again, "\"1\"", sameAs("2026-7K3MAZ"), Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("duplicateOf");
        assertThat(desk.post(again, "duplicate", "typedOriginal", "2026-7K3MAZ"))
                .hasStatusOk()
                .bodyText()
                .contains("role=\"alert\"", "value=\"2026-7K3MAZ\"");
        assertThat(desk.post(again, "duplicate", "typedOriginal", " 2026-7k3mab "))
                .hasStatus3xxRedirection();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"duplicateOf\":\"" + first.id() + "-1\"");
    }

    @Test
    void ofASplitItemThePartIsNamed() {
        var split =
                desk.arrived(Registered.saying("Xin xem giúp cả hai chuyện ấy.").with("reference", "2026-7K3MCD"));
        assertThat(desk.decide(split, "\"1\"", """
                        {"action":"split","parts":[{"lead":"DKKD","kind":"QUESTION","content":"một"},{"lead":"NNS","kind":"QUESTION","content":"hai"}]}\
                        """, Desk.triage())).hasStatusOk();
        var again = desk.arrived(Registered.saying("Nhắc lại chuyện thứ hai."));

        assertThat(desk.decide(again, "\"1\"", sameAs("2026-7K3MCD"), Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("several-cases");
        assertThat(desk.decide(again, "\"1\"", sameAs("2026-7K3MCD-3"), Desk.triage()))
                .hasStatus(400);
        assertThat(desk.decide(again, "\"1\"", sameAs("2026-7K3MCD-2"), Desk.triage()))
                .hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"duplicateOf\":\"" + split.id() + "-2\"");
    }

    @Test
    void lookAlikesAreShownAndRestrictedOnesNever() {
        var words = "Cột điện trước nhà văn hóa thôn Pò Cại nghiêng hẳn sang một bên, gió to là rung bần bật. ";
        var open = desk.arrived(Registered.saying(words));
        var secret = desk.arrived(Registered.saying(words + "Xin giữ kín.").confidential());
        var again = desk.arrived(Registered.saying(words + "Tôi đã gọi một lần."));
        lookAlikes.follow();

        assertThat(mvc.get().uri("/api/routing/triage/" + again.id()).with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .contains("\"caseId\":\"" + open.id() + "-1\"")
                .doesNotContain("\"caseId\":\"" + secret.id() + "-1\",\"similarity\"");
        assertThat(mvc.post()
                        .uri("/api/routing/preview")
                        .contentType(APPLICATION_JSON)
                        .content("{\"content\":\"" + words + "\"}")
                        .with(as("clerk", "CLERK")))
                .hasStatusOk()
                .bodyText()
                .contains("\"duplicates\":[{", open.id(), again.id())
                .doesNotContain(secret.id());
    }

    private MvcTestResult one(Registered item) {
        return mvc.get()
                .uri("/api/routing/triage/" + item.id())
                .with(Desk.triage())
                .exchange();
    }

    private static String sameAs(String caseId) {
        return "{\"action\":\"duplicate\",\"duplicateOf\":\"" + caseId + "\"}";
    }

    /** Tracking answers them apart: joined they would be with nobody. */
    @Test
    void whatIsRestrictedIsJoinedWithNothing() {
        var one = desk.arrived(Registered.saying("Việc thứ nhất, xin giữ kín.").confidential());
        var other = desk.arrived(Registered.saying("Việc thứ hai, xin giữ kín.").confidential());
        var open = desk.arrived(Registered.saying("Việc thứ ba, ai đọc cũng được."));

        for (var original : List.of(other, open)) {
            assertThat(desk.post(one, "duplicate", "duplicateOf", original.id() + "-1", Desk.inspector()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("mỗi việc được trả lời riêng");
        }
        assertThat(mvc.get().uri("/api/routing/triage/" + one.id()).with(Desk.inspector()))
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("TO_TRIAGE");
    }
}
