package vn.langnghe.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.tracking.track.TrackingCode;

/** What a sender adds through a channel: nobody reads it before routing has said who may. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class FollowupsTests {

    private static final String FILE = "8c5f9f7e-1f7a-4f04-9a44-0d9d33b4b7aa";

    private static final List<RequestPostProcessor> EVERYBODY = List.of(
            as("officer.dkkd", List.of("DKKD"), "OFFICER"),
            as("officer.nns", List.of("NNS"), "OFFICER"),
            as("clerk", List.of("VPS"), "CLERK"),
            as("triage", List.of("VPS"), "TRIAGE"),
            as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER"),
            as("leader", List.of(), "LEADER"),
            as("admin", List.of(), "ADMIN"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CollectedEvents events;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Autowired
    @Qualifier("takeFollowups")
    Consumer<Message<List<byte[]>>> takeFollowups;

    private final String code =
            UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase(Locale.ROOT);

    @BeforeEach
    void nothingHappenedYet() {
        events.clear();
        mongo.getCollection("early_followups").deleteMany(new Document());
    }

    @Test
    void itReachesHisCaseOnceEvenBeforeTheCaseItself() {
        var item = RoutedItems.assigned("DKKD").code(new TrackingCode(code).hash());
        added(item, "Gửi thêm ảnh");
        ruled(item, false);
        item.sentTo(openCases);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(typesOf(item.caseId())).containsExactly("opened", "information-provided"));
        added(item, "Gửi thêm ảnh");
        ruled(item, false);

        assertThat(typesOf(item.caseId())).containsExactly("opened", "information-provided");
        assertThat(mvc.get().uri("/api/track/" + code)).bodyText().contains("Gửi thêm ảnh");
        await().atMost(Duration.ofSeconds(60)).until(this::nothingWaits);
    }

    @Test
    void itIsInNoCaseAsLongAsNobodyHasSaidWhoMayReadIt() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);

        added(item, "Khoai lang tím");

        nobodyReads(item, "Khoai lang tím");
        ruled(item, false);
        assertThat(typesOf(item.caseId())).containsExactly("opened", "information-provided");
        assertThat(read("/api/cases/" + item.caseId() + "/timeline", EVERYBODY.getFirst()))
                .contains("Khoai lang tím", FILE);
        assertThat(nothingWaits()).isTrue();
    }

    @Test
    void anAccusationNeverReachesTheCaseOfThoseItMayBeAbout() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);

        added(item, "Chị Khoai đòi tiền");
        ruled(item, true);
        ruled(item, true);

        nobodyReads(item, "Chị Khoai đòi tiền");
        assertThat(nothingWaits()).isTrue();
    }

    @Test
    void ofACaseFewReadItIsAPartAtOnce() {
        var item = RoutedItems.assigned("TTS").restricted().sentTo(openCases);

        added(item, "Thêm về người đó");

        assertThat(typesOf(item.caseId())).containsExactly("opened", "information-provided");
    }

    @Test
    void whatNamesNoCaseOfAnItemWithASecretPartIsForTheInspectorAlone() {
        var item = RoutedItems.assigned("TTS")
                .secondPart("DKKD", "Phần không mật")
                .restricted()
                .sentTo(openCases);

        added(item, "Thêm về người đó");

        assertThat(typesOf(item.caseId())).containsExactly("opened", "information-provided");
        assertThat(typesOf(item.feedbackId() + "-2")).containsExactly("opened");
    }

    private void nobodyReads(RoutedItems item, String words) {
        assertThat(typesOf(item.caseId())).containsExactly("opened");
        assertThat(events.all()).noneSatisfy(event -> assertThat(event.body()).contains(words));
        for (var caller : EVERYBODY) {
            for (var page : pagesOf(item, words)) {
                assertThat(read(page, caller)).as(page).doesNotContain(words, FILE);
            }
        }
    }

    private static List<String> pagesOf(RoutedItems item, String words) {
        var own = "/api/cases/" + item.caseId();
        return List.of(
                own,
                own + "/timeline",
                "/cases/" + item.caseId(),
                "/api/cases?limit=200",
                "/api/cases?limit=200&q=" + words.substring(0, words.indexOf(' ')),
                "/cases?q=" + item.caseId(),
                "/audit");
    }

    private String read(String page, RequestPostProcessor caller) {
        var answer = mvc.get().uri(page).with(caller).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), UTF_8);
    }

    private void added(RoutedItems item, String text) {
        var id = item.feedbackId();
        var body = """
                {"followupId":"f-%s","feedbackId":"%s","caseId":null,"text":"%s","attachments":\
                [{"attachmentId":"%s","mediaType":"image/png","size":12}],"channel":"ZALO",\
                "receivedAt":"2026-11-21T02:15:00Z"}""".formatted(id, id, text, FILE);
        Contracts.assertValid("feedback.followed-up.v1", body);
        told(item, "followed-up", body);
    }

    private void ruled(RoutedItems item, boolean restricted) {
        var id = item.feedbackId();
        var body = """
                {"followupId":"f-%s","feedbackId":"%s","restricted":%s,"ruledAt":"2026-11-21T02:15:00.4Z"}""".formatted(id, id, restricted);
        Contracts.assertValid("feedback.followup-ruled.v1", body);
        told(item, "followup-ruled", body);
    }

    private void told(RoutedItems item, String fact, String body) {
        takeFollowups.accept(Deliveries.from("feedback.followups.v1")
                .event(
                        "f-" + item.feedbackId() + "/" + fact,
                        "vn.langnghe.feedback." + fact + ".v1",
                        item.feedbackId(),
                        body)
                .message());
    }

    private boolean nothingWaits() {
        return mongo.getCollection("early_followups").countDocuments() == 0;
    }

    private List<String> typesOf(String caseId) {
        return events.all().stream()
                .distinct()
                .filter(event -> event.key().equals(caseId) && event.topic().equals("case.events.v1"))
                .map(event -> event.type().replace("vn.langnghe.case.", "").replace(".v1", ""))
                .toList();
    }
}
