package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class FeedbackApiTests {

    private static final RequestPostProcessor CLERK = as("clerk", List.of("VPS"), "CLERK");
    private static final RequestPostProcessor ASSOCIATION = as("association.hhdn", "ASSOCIATION");
    private static final RequestPostProcessor INSPECTOR = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");
    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final Map<String, String> MARKS = Map.of(
            "name", "Ngọc-Marker-Zq1",
            "phone", "0987123459",
            "email", "marker.zq2@example.vn",
            "address", "Số 7 ngõ Marker-Zq3",
            "taxCode", "0100109106",
            "organisation", "Công ty Marker-Zq4");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void emptyRegister() {
        events.clear();
        List.of("feedback", "submitters", "disclosures")
                .forEach(collection -> mongo.getCollection(collection).deleteMany(new Document()));
    }

    @Test
    void anybodyMayRegisterAndGetsACodeToFollowItWith() {
        var answer = post(Map.of("content", "Hồ sơ bị trả lại ba lần"));
        assertThat(answer).hasStatus(201);
        var receipt = body(answer);
        assertThat(answer).headers().hasValue("Location", "/api/feedback/" + text(receipt, "feedbackId"));
        assertThat(text(receipt, "reference")).matches("\\d{4}-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(TrackingCode.parse(text(receipt, "trackingCode"))).isPresent();
        assertThat(text(receipt, "status")).isEqualTo("REGISTERED");
    }

    @Test
    void theEventIsWhatWasAgreedAndWaitsInTheLineItself() {
        var receipt = body(post(full(MARKS), CLERK));
        var event = events.ofType("vn.langnghe.feedback.registered.v1").getFirst();
        Contracts.assertValid("feedback.registered.v1", event.body());
        assertThat(fields(event.body())).isEqualTo(fields(Contracts.sampleText("feedback.registered.v1")));
        assertThat(event.id()).isEqualTo(text(receipt, "feedbackId") + "/registered");
        assertThat(event.key()).isEqualTo(text(receipt, "feedbackId"));
        assertThat(event.topic()).isEqualTo("feedback.registered.v1");
        assertThat(json.readTree(event.body()).get("trackingHash").asString())
                .isEqualTo(TrackingCode.parse(text(receipt, "trackingCode"))
                        .orElseThrow()
                        .hash());
        var line = mongo.getCollection("feedback").find().first();
        assertThat(line).isNotNull();
        assertThat(line.getList("outbox", Document.class)).extracting("id").containsExactly(event.id());
    }

    @Test
    void nothingOfTheSenderLeavesTheSubmittersNorIsReadableThere() {
        post(full(MARKS), CLERK);
        var everything = new StringBuilder(events.all().toString());
        for (var collection : mongo.getCollectionNames()) {
            mongo.getCollection(collection).find().forEach(document -> everything.append(document.toJson()));
        }
        assertThat(everything.toString()).contains("Chờ quá lâu").doesNotContain(MARKS.values());
        assertThat(mongo.getCollection("submitters").countDocuments()).isEqualTo(1);
    }

    @Test
    void aRepeatedRequestIsAnsweredTheSame() {
        var key = UUID.randomUUID().toString();
        var first = post(full(MARKS), CLERK, key);
        var again = post(full(MARKS), CLERK, key);
        assertThat(again).hasStatus(201);
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("submitters").countDocuments()).isEqualTo(1);
        assertThat(events.all()).hasSize(1);
    }

    @Test
    void oneKeyForTwoThingsIsAConflict() {
        var key = UUID.randomUUID().toString();
        post(Map.of("content", "một"), CLERK, key);
        var other = post(Map.of("content", "hai"), CLERK, key);
        assertThat(other).hasStatus(409);
        assertThat(text(body(other), "type")).isEqualTo("urn:langnghe:problem:idempotency-conflict");
        assertThat(post(Map.of("content", "hai"), CLERK, "x".repeat(201))).hasStatus(400);
    }

    @Test
    void everyFaultyFieldIsNamedInTheCallersLanguage() {
        var answer = mvc.post()
                .uri("/api/feedback")
                .with(CLERK)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"channel":"PIGEON","senderType":"KING","content":"","sender":{"phone":"12","taxCode":"1"}}""")
                .exchange();
        assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        var errors = body(answer).get("errors");
        assertThat(errors.findValuesAsString("field"))
                .containsExactlyInAnyOrder("channel", "senderType", "content", "sender.phone", "sender.taxCode");
        assertThat(errors.findValuesAsString("message")).contains("This is needed.");
        assertThat(mongo.getCollection("feedback").countDocuments()).isZero();
        assertThat(mongo.getCollection("submitters").countDocuments()).isZero();
    }

    @Test
    void onlyAClerkSaysThatSomebodyCalled() {
        assertThat(post(Map.of("channel", "HOTLINE", "content", "x"))).hasStatus(403);
        assertThat(post(Map.of("channel", "HOTLINE", "content", "x"), OFFICER)).hasStatus(403);
        assertThat(post(Map.of("channel", "HOTLINE", "content", "x"), CLERK)).hasStatus(201);
    }

    @Test
    void anAssociationSpeaksForItsMembersAndNobodyElseDoes() {
        var members = List.of(
                Map.of("organisation", "Công ty Ánh Dương", "taxCode", "0100109106"),
                Map.of("organisation", "HTX Sông Quê", "phone", "0987 123 459"));
        var item = Map.of("content", "Hoàn thuế chậm", "senders", members);
        var id = text(body(post(item, ASSOCIATION)), "feedbackId");
        assertThat(mongo.getCollection("submitters").countDocuments(new Document("feedbackId", id)))
                .isEqualTo(2);
        var event =
                events.ofType("vn.langnghe.feedback.registered.v1").getLast().body();
        Contracts.assertValid("feedback.registered.v1", event);
        assertThat(json.readTree(event).get("senders").asInt()).isEqualTo(2);
        assertThat(event).doesNotContain("Ánh Dương", "0100109106");
        assertThat(found("phone=0987123459", CLERK)).containsExactly(id);
        var refused = post(item);
        assertThat(refused).hasStatus(400);
        assertThat(body(refused).get("errors").findValuesAsString("field")).containsExactly("senders");
        var faulty = Map.of("content", "x", "senders", List.of(Map.of("name", "Lan"), Map.of("taxCode", "1")));
        assertThat(body(post(faulty, ASSOCIATION)).get("errors").findValuesAsString("field"))
                .containsExactly("senders[1].taxCode");
    }

    @Test
    void theRegisterIsFoundByCodeWordsPhoneAndTaxCode() {
        var receipt = body(post(full(MARKS), CLERK));
        post(Map.of("content", "Chuyện khác"), CLERK);
        for (var query : List.of(
                "q=" + text(receipt, "reference"),
                "q=" + text(receipt, "trackingCode"),
                "q=cho qua lau",
                "phone=0987 123 459",
                "taxCode=0100109106",
                "channel=HOTLINE&q=QUÁ LÂU")) {
            assertThat(found(query, CLERK)).as(query).containsExactly(text(receipt, "feedbackId"));
        }
        assertThat(found("phone=0900000000", CLERK)).isEmpty();
        assertThat(mvc.get().uri("/api/feedback").with(OFFICER)).hasStatus(403);
        assertThat(mvc.get().uri("/api/feedback")).hasStatus(401);
    }

    @Test
    void wordsSideBySideComeFirstAndThenThoseWithAllOfThem() {
        var phrase = text(body(post(Map.of("content", "Tôi tố cáo cán bộ nhận quà"), CLERK)), "feedbackId");
        var apart = text(body(post(Map.of("content", "Báo cáo tồn kho, xin tổ chức lại"), CLERK)), "feedbackId");
        var scattered = text(body(post(Map.of("content", "Cao tốc chậm, tố chất tốt"), CLERK)), "feedbackId");
        post(Map.of("content", "Hướng dẫn thủ tục hồ cảo"), CLERK);
        assertThat(found("q=tố cáo", CLERK)).startsWith(phrase).containsExactlyInAnyOrder(phrase, apart, scattered);
        var first = body(get("/api/feedback?q=tố cáo&limit=2", CLERK));
        var second = body(get("/api/feedback?q=tố cáo&limit=2&cursor=" + text(first, "nextCursor"), CLERK));
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.get("items").findValuesAsString("feedbackId").stream()))
                .containsExactly(phrase, scattered, apart);
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int at = 0; at < 7; at++) {
            post(Map.of("content", "Ý kiến " + at), CLERK);
        }
        var first = body(get("/api/feedback?limit=3", CLERK));
        var second = body(get("/api/feedback?limit=3&cursor=" + text(first, "nextCursor"), CLERK));
        var third = body(get("/api/feedback?limit=3&cursor=" + text(second, "nextCursor"), CLERK));
        assertThat(third.get("nextCursor").isNull()).isTrue();
        var all = Stream.of(first, second, third)
                .flatMap(page -> page.get("items").findValuesAsString("feedbackId").stream());
        assertThat(all).hasSize(7).doesNotHaveDuplicates();
        assertThat(get("/api/feedback?cursor=%21", CLERK)).hasStatus(400);
        var inside = new String(Base64.getUrlDecoder().decode(text(first, "nextCursor")), StandardCharsets.UTF_8);
        assertThat(first.get("items").findValuesAsString("feedbackId")).noneMatch(inside::contains);
        assertThat(get("/api/feedback?channel=PIGEON&from=soon&limit=0", CLERK)).hasStatus(400);
    }

    @Test
    void aSendersCardIsOpenedForAReasonAndThatIsWrittenDown() {
        var id = text(body(post(full(MARKS), CLERK)), "feedbackId");
        assertThat(get("/api/feedback/" + id + "/submitter", CLERK)).hasStatus(400);
        var card = get("/api/feedback/" + id + "/submitter?reason=Gọi lại", CLERK);
        assertThat(card).hasStatus(200);
        assertThat(text(body(card), "name")).isEqualTo(MARKS.get("name"));
        assertThat(get("/api/feedback/" + id + "/submitter?reason=x", OFFICER)).hasStatus(403);
        var log = mongo.getCollection("disclosures").find().into(new ArrayList<>());
        assertThat(log).hasSize(1);
        assertThat(log.getFirst()).containsEntry("reader", "clerk").containsEntry("reason", "Gọi lại");
    }

    @Test
    void confidentialWordsAndSendersAreForTheInspectorAlone() {
        var item = new HashMap<>(full(MARKS));
        item.put("confidential", true);
        var id = text(body(post(item, CLERK)), "feedbackId");
        assertThat(body(get("/api/feedback/" + id, CLERK)).get("content").isNull())
                .isTrue();
        assertThat(body(get("/api/feedback/" + id, INSPECTOR)).get("content").isNull())
                .isFalse();
        assertThat(found("q=cho qua lau", CLERK)).isEmpty();
        assertThat(get("/api/feedback/" + id + "/submitter?reason=x", CLERK)).hasStatus(403);
        assertThat(get("/api/feedback/" + id + "/submitter?reason=x", INSPECTOR))
                .hasStatus(200);
    }

    @Test
    void badBodiesAreRefusedAndNothingIsStored() {
        for (var bad :
                List.of("", "{", "[]", "{\"content\":5}", "{\"content\":\"a\\u0000b\"}", "{\"content\":\"x\"} x")) {
            var answer = mvc.post()
                    .uri("/api/feedback")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(bad)
                    .exchange();
            assertThat(answer.getResponse().getStatus()).as(bad).isEqualTo(400);
        }
        assertThat(mvc.post()
                        .uri("/api/feedback")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .hasStatus(415);
        assertThat(mongo.getCollection("feedback").countDocuments()).isZero();
    }

    private static Map<String, Object> full(Map<String, String> sender) {
        return Map.of(
                "channel", "HOTLINE",
                "subject", "Thủ tục chậm",
                "content", "Chờ quá lâu ở bộ phận một cửa",
                "senderType", "ENTERPRISE",
                "sender", sender);
    }

    private List<String> found(String query, RequestPostProcessor user) {
        return body(get("/api/feedback?" + query, user)).get("items").findValuesAsString("feedbackId");
    }

    private MvcTestResult get(String uri, RequestPostProcessor user) {
        return mvc.get().uri(uri).with(user).exchange();
    }

    private MvcTestResult post(Map<String, ?> item, RequestPostProcessor... user) {
        return post(item, user.length == 0 ? request -> request : user[0], null);
    }

    private MvcTestResult post(Map<String, ?> item, RequestPostProcessor user, String key) {
        var request = mvc.post()
                .uri("/api/feedback")
                .with(user)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(item));
        return key == null
                ? request.exchange()
                : request.header("Idempotency-Key", key).exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private Set<String> fields(String object) {
        return new TreeSet<>(json.readTree(object).propertyNames());
    }
}
