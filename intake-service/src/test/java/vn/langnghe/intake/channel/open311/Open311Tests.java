package vn.langnghe.intake.channel.open311;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.attachment.SampleFiles;
import vn.langnghe.intake.channel.Added;
import vn.langnghe.intake.domain.Submitters;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class Open311Tests {

    private static final String KEY = "api_key=open-sesame&";
    private static final String REPORT = KEY + "service_code=dang-ky-doanh-nghiep&";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Submitters submitters;

    @Autowired
    private JsonMapper json;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private Consumer<Message<List<byte[]>>> followCases;

    @BeforeEach
    void nothingThere() {
        events.clear();
        List.of("feedback", "open311", "cases", "followups", "attachments.files", "attachments.chunks")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void bothFormatsTellTheSame() throws Exception {
        var list = json.readTree(text(get("/services.json")));
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text(get("/services.xml")).getBytes(UTF_8)));
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("services");
        assertThat(xml.getElementsByTagName("service").getLength()).isEqualTo(list.size());
        assertThat(list.get(0).get("type").asString()).isEqualTo("realtime");
        assertThat(list.get(0).get("metadata").asBoolean()).isTrue();
        assertThat(get("/services.xml")).hasContentType("text/xml;charset=UTF-8");
        assertThat(text(get("/services.xml"))).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        var definition = json.readTree(text(get("/services/dang-ky-doanh-nghiep.json")));
        assertThat(definition.get("attributes").get(3).get("values").size()).isEqualTo(4);
        assertThat(definition.get("attributes").get(0).get("values").isNull()).isTrue();
        assertThat(json.readTree(text(get("/discovery.json")))
                        .get("endpoints")
                        .get(0)
                        .get("formats")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theAcceptHeaderDoesNotCount() {
        assertThat(mvc.get().uri("/open311/v2/services.json").header("Accept", "text/xml"))
                .hasStatusOk()
                .hasContentType("application/json;charset=UTF-8");
    }

    @Test
    void everySpellingOfAnArrayIsUnderstoodAndWhoReportsStaysHere() {
        for (var array : List.of(
                "attribute[VAN_DE][]=CHAM&attribute[VAN_DE][]=KHONG_RO",
                "attribute[VAN_DE]=CHAM&attribute[VAN_DE]=KHONG_RO",
                "attribute[VAN_DE][0]=CHAM&attribute[VAN_DE][1]=KHONG_RO")) {
            nothingThere();
            file(REPORT + array + "&attribute[MST]=0100109106&first_name=Lan&last_name=Nguy%E1%BB%85n"
                    + "&description=Ch%E1%BB%9D&email=lan@example.vn");
            var event = json.readTree(events.ofType("vn.langnghe.feedback.registered.v1")
                    .getFirst()
                    .body());
            assertThat(event.get("content").asString())
                    .contains("Chờ", "Chậm so với giấy hẹn, Hướng dẫn không rõ")
                    .doesNotContain("0100109106", "Lan", "lan@");
            assertThat(event.get("channel").asString()).isEqualTo("OPEN311");
            assertThat(event.get("senderType").asString()).isEqualTo("ENTERPRISE");
            assertThat(event.get("serviceCode").asString()).isEqualTo("dang-ky-doanh-nghiep");
        }
    }

    @Test
    void theSameReportAgainIsTheSameRequest() {
        var first = file(REPORT + "description=Lau");
        assertThat(file("description=Lau&" + REPORT)).isEqualTo(first);
        assertThat(file(REPORT + "description=Lau+qua")).isNotEqualTo(first);
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(2);
    }

    @Test
    void picturesSentWithAReportAreKeptWithItAndOnceHoweverOftenItIsSent() {
        var first = report(SampleFiles.photo(), "anh.jpg");
        assertThat(first).hasStatus(201);
        assertThat(text(report(SampleFiles.photo(), "anh.jpg"))).isEqualTo(text(first));
        var kept = mongo.getCollection("attachments.files").find().into(new ArrayList<>());
        assertThat(kept).hasSize(1);
        var item = mongo.getCollection("feedback").find().first();
        assertThat(item.getList("attachments", Document.class))
                .extracting(file -> file.getString("attachmentId"))
                .containsExactly(kept.getFirst().getString("filename"));
        assertThat(kept.getFirst().get("metadata", Document.class))
                .containsEntry("feedbackId", item.getString("_id"))
                .containsEntry("mediaType", "image/jpeg");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedByName() {
        assertThat(report(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0}, "anh.jpg"))
                .hasStatus(400)
                .bodyText()
                .contains("media: ");
        assertThat(mongo.getCollection("feedback").countDocuments()).isZero();
    }

    /** Place and pictures have no field of their own: the unit reads them in the text. */
    @Test
    void nothingThatWasSentIsLost() {
        file(REPORT + "description=Lau&lat=21.85&long=106.76&address_string=12+Tr%E1%BA%A7n+Ph%C3%BA&address_id=2501"
                + "&media_url=https://a.example/1.jpg&attribute[VAN_DE]=CHAM&first_name=Lan&email=lan@example.vn"
                + "&phone=0912345678");
        var item = mongo.getCollection("feedback").find().first();
        assertThat(item.getString("content"))
                .startsWith("Lau\n\n")
                .contains(
                        "Chậm so với giấy hẹn",
                        "📍 12 Trần Phú",
                        "📍 2501",
                        "📍 21.85, 106.76",
                        "🔗 https://a.example/1.jpg");
        assertThat(item.getString("communeCode")).isEqualTo("2501");
        var sender =
                submitters.find(UUID.fromString(item.getString("submitterId"))).orElseThrow();
        assertThat(sender.name()).isEqualTo("Lan");
        assertThat(sender.email()).isEqualTo("lan@example.vn");
        assertThat(sender.phone()).isNotBlank();
    }

    private MvcTestResult report(byte[] picture, String name) {
        return mvc.post()
                .uri("/open311/v2/requests.json")
                .multipart()
                .file(new MockMultipartFile("media", name, "image/jpeg", picture))
                .param("api_key", "open-sesame")
                .param("service_code", "dang-ky-doanh-nghiep")
                .param("description", "Xem ảnh")
                .exchange();
    }

    @Test
    void refusalsNameWhatIsWrongInTheFormatOfTheAddress() {
        assertThat(post("/requests.xml", "service_code=khac&description=x"))
                .hasStatus(403)
                .hasContentType("text/xml;charset=UTF-8")
                .bodyText()
                .contains("<errors><error><code>403</code><description>api_key: ");
        assertThat(post("/requests.json", "api_key=wrong&service_code=khac")).hasStatus(403);
        assertThat(post("/requests.json", KEY + "description=x")).hasStatus(400);
        assertThat(post("/requests.json", KEY + "service_code=none")).hasStatus(404);
        var faulty = post(
                "/requests.json",
                KEY + "service_code=ha-tang&lat=5&email=nobody&phone=1&description=" + "x".repeat(4001));
        assertThat(faulty).hasStatus(400);
        var told = json.readTree(text(faulty));
        assertThat(told.isArray()).isTrue();
        assertThat(told.findValuesAsString("description")).hasSize(3).anyMatch(one -> one.startsWith("lat: "));
        assertThat(json.readTree(text(
                                post("/requests.json", KEY + "service_code=khac&email=nobody&phone=1&description=x")))
                        .findValuesAsString("description"))
                .anyMatch(one -> one.startsWith("email: "))
                .anyMatch(one -> one.startsWith("phone: "));
        assertThat(post("/requests.json", REPORT + "attribute[VAN_DE]=NONE")).hasStatus(400);
        assertThat(get("/requests/2026-AAAAAA.json")).hasStatus(404);
        assertThat(get("/nothing.json")).hasStatus(404).bodyText().contains("\"code\":\"404\"");
        assertThat(mvc.delete().uri("/open311/v2/services.xml"))
                .hasStatus(405)
                .bodyText()
                .contains("<code>405</code>");
        assertThat(mongo.getCollection("feedback").countDocuments()).isZero();
    }

    @Test
    void aRequestIsShownWithoutWordsUntilSomebodyLookedAtIt() {
        var reference = file(REPORT + "description=Ch%E1%BB%9D+l%C3%A2u&lat=21.85&long=106.76");
        var road = file(KEY + "service_code=ha-tang&description=%E1%BB%94+g%C3%A0&lat=21.85&long=106.76");
        var fresh = one(reference);
        assertThat(fresh.propertyNames()).hasSize(17);
        assertThat(fresh.get("status").asString()).isEqualTo("open");
        assertThat(fresh.get("description").isNull()).isTrue();
        step(reference, "opened", 1, "ASSIGNED", false, "REFLECTION");
        step(road, "opened", 1, "ASSIGNED", false, "REFLECTION");
        assertThat(one(road).get("description").isNull()).isTrue();
        step(road, "accepted", 2, "ACCEPTED", null, null);
        assertThat(one(road).get("description").asString()).isEqualTo("Ổ gà");
        assertThat(one(reference).get("description").isNull()).isTrue();
        assertThat(one(reference).get("agency_responsible").asString()).isEqualTo("DKKD");
        assertThat(one(reference).get("lat").isNull()).isTrue();
        step(reference, "closed", 2, "CLOSED", null, null);
        step(road, "transferred", 3, "FORWARDED", null, null);
        assertThat(one(reference).get("status").asString()).isEqualTo("closed");
        assertThat(json.readTree(text(get("/requests.json?status=open")))).isEmpty();
        assertThat(json.readTree(text(get("/requests.json?status=closed&service_code=khac,dang-ky-doanh-nghiep"))))
                .hasSize(1);
    }

    @Test
    void whatMustStayHiddenIsNowhere() {
        var restricted = file(REPORT + "description=A");
        var denunciation = file(REPORT + "description=B");
        step(restricted, "opened", 1, "ASSIGNED", true, "REFLECTION");
        step(denunciation, "opened", 1, "IN_TRIAGE", false, "REFLECTION");
        step(denunciation, "assigned", 2, "ASSIGNED", false, "DENUNCIATION");
        assertThat(get("/requests/" + restricted + ".json")).hasStatus(404);
        assertThat(get("/tokens/" + denunciation + ".xml")).hasStatus(404);
        assertThat(text(get("/requests.json"))).isEqualTo("[]");
        assertThat(text(get("/requests.xml?service_request_id=" + restricted + "," + denunciation)))
                .endsWith("<service_requests/>");
        assertThat(text(get(
                        "/servicerequestupdates.json?start_date=2026-01-01T00:00:00Z&end_date=2036-01-01T00:00:00Z")))
                .isEqualTo("[]");
        assertThat(mvc.get().uri("/open311/v2/requests/" + restricted + ".xml").exchange())
                .hasStatus(404);
    }

    @Test
    void spansRunForwardAndAreShort() {
        file(REPORT + "description=A");
        assertThat(json.readTree(text(get("/requests.json")))).hasSize(1);
        assertThat(get("/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z"))
                .hasStatus(400);
        assertThat(get("/servicerequestupdates.json?end_date=-999999999-01-01T00:00:00Z"))
                .hasStatus(400);
        assertThat(get("/requests.json?start_date=2026-06-01T00:00:00Z&end_date=2026-01-01T00:00:00Z"))
                .hasStatus(400);
        assertThat(get("/requests.json?start_date=yesterday")).hasStatus(400);
        assertThat(get("/requests.json?status=lost")).hasStatus(400);
        assertThat(text(get("/requests.json?start_date=2020-01-01T00:00:00 07:00")))
                .isEqualTo("[]");
        assertThat(text(get("/requests.json?page=2&page_size=1"))).isEqualTo("[]");
        assertThat(json.readTree(
                        text(get("/requests.json?start_date=" + Instant.now().minusSeconds(3600)))))
                .hasSize(1);
    }

    @Test
    void aReporterAddsSomethingOnce() {
        var reference = file(REPORT + "description=A");
        var update = KEY + "service_request_id=" + reference
                + "&update_id=7&status=OPEN&updated_datetime=2026-11-20T08:00:00Z&description=Th%C3%AAm";
        assertThat(post("/servicerequestupdates.xml", update))
                .hasStatusOk()
                .bodyText()
                .contains("<service_request_updates><request_update><update_id>7</update_id>");
        assertThat(post("/servicerequestupdates.xml", update)).hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.followed-up.v1")).hasSize(1);
        assertThat(post("/servicerequestupdates.json", KEY + "status=OPEN")).hasStatus(400);
        assertThat(post("/servicerequestupdates.json", update.replace("OPEN", "GONE")))
                .hasStatus(400);
    }

    @Test
    void moreThanAnybodyReadsIsRefusedWithTheReasonButARepeatIsNot() {
        var reference = file(REPORT + "description=A");
        var update = KEY + "service_request_id=" + reference
                + "&update_id=7&status=OPEN&updated_datetime=2026-11-20T08:00:00Z&description=Th%C3%AAm";
        assertThat(post("/servicerequestupdates.json", update)).hasStatusOk();
        var item = mongo.getCollection("feedback")
                .find(new Document("reference", reference))
                .first();
        Added.to(mongo, item.getString("_id"), 20);
        assertThat(post("/servicerequestupdates.json", update.replace("update_id=7", "update_id=8")))
                .hasStatus(429)
                .bodyText()
                .contains("service_request_id");
        assertThat(post("/servicerequestupdates.json", update)).hasStatusOk();
    }

    @Test
    void changesOfStatusAreUpdates() {
        var reference = file(REPORT + "description=A");
        step(reference, "opened", 1, "ASSIGNED", false, "REFLECTION");
        step(reference, "transferred", 2, "ASSIGNED", null, null);
        step(reference, "accepted", 3, "ACCEPTED", null, null);
        var updates = json.readTree(text(get("/servicerequestupdates.json?start_date=2000-01-01T00:00:00Z&end_date="
                + Instant.now().plusSeconds(60))));
        assertThat(updates.findValuesAsString("status")).containsExactly("OPEN", "IN_PROGRESS");
        assertThat(updates.findValuesAsString("service_request_id")).containsOnly(reference);
    }

    private void step(
            String reference,
            String fact,
            int number,
            String status,
            @Nullable Boolean restricted,
            @Nullable String kind) {
        var event = (ObjectNode) json.readTree(Contracts.sample("case.opened.v1"));
        var id = mongo.getCollection("feedback")
                .find(new Document("reference", reference))
                .first()
                .getString("_id");
        event.put("feedbackId", id)
                .put("caseId", id + "-1")
                .put("number", number)
                .put("status", status)
                .put("channel", "OPEN311")
                .put("reference", reference)
                .put("restricted", restricted)
                .put("kind", kind)
                .put("occurredAt", "2026-11-20T08:30:0" + number + "Z");
        followCases.accept(Deliveries.from("case.events.v1")
                .event(id + "/" + number, "vn.langnghe.case." + fact + ".v1", id + "-1", json.writeValueAsBytes(event))
                .message());
    }

    private String file(String form) {
        var answer = post("/requests.json", form);
        assertThat(answer).hasStatus(201);
        return json.readTree(text(answer)).get(0).get("service_request_id").asString();
    }

    private JsonNode one(String reference) {
        return json.readTree(text(get("/requests/" + reference + ".json"))).get(0);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/open311/v2" + path).exchange();
    }

    private MvcTestResult post(String path, String form) {
        return mvc.post()
                .uri("/open311/v2" + path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
