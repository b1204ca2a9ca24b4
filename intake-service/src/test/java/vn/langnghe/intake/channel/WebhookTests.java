package vn.langnghe.intake.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class WebhookTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Listener listener;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Consumer<Message<List<byte[]>>> followCases;

    @BeforeEach
    void silence() {
        events.clear();
        List.of("messages", "feedback", "submitters", "followups", "conversations", "cases")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void aBurstOfOneAccountIsOneItemAndTheAccountStaysHere() throws Exception {
        assertThat(zalo("user_send_text", "m1", "user-Zq5", "Chào Sở")).hasStatusOk();
        assertThat(zalo("user_send_text", "m2", "user-Zq5", "Hồ sơ bị trả lại ba lần"))
                .hasStatusOk();
        assertThat(zalo("user_send_text", "m3", "somebody", "Chuyện khác")).hasStatusOk();
        listener.listen();
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(2);
        assertThat(events.all())
                .anySatisfy(
                        event -> assertThat(event.body()).contains("Chào Sở\\nHồ sơ bị trả lại ba lần", "\"ZALO\""));
        var everything = new StringBuilder(events.all().toString());
        mongo.getCollectionNames()
                .forEach(name -> mongo.getCollection(name).find().forEach(found -> everything.append(found.toJson())));
        assertThat(everything.toString()).doesNotContain("user-Zq5");
    }

    @Test
    void aMessageHeardTwiceCountsOnceEvenAfterItWasRegistered() throws Exception {
        zalo("user_send_text", "m1", "u", "Chờ lâu");
        zalo("user_send_text", "m1", "u", "Chờ lâu");
        listener.listen();
        zalo("user_send_text", "m1", "u", "Chờ lâu");
        listener.listen();
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
    }

    @Test
    void whatComesLaterGoesToTheItemThatIsOpenAndAfterItsEndIsANewOne() throws Exception {
        zalo("user_send_text", "m1", "u", "Chờ lâu");
        listener.listen();
        zalo("user_send_text", "m2", "u", "Thêm giấy hẹn");
        listener.listen();
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("followups").find().map(found -> found.getString("text")))
                .containsExactly("Thêm giấy hẹn");
        var item = mongo.getCollection("feedback").find().first().getString("_id");
        end(item);
        zalo("user_send_text", "m3", "u", "Chuyện khác");
        listener.listen();
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(2);
        zalo("user_send_text", "m4", "u", "Về chuyện khác");
        listener.listen();
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(2);
        assertThat(mongo.getCollection("followups").countDocuments()).isEqualTo(2);
    }

    private void end(String feedbackId) {
        var closed = (ObjectNode) json.readTree(Contracts.sample("case.opened.v1"));
        closed.put("feedbackId", feedbackId).put("caseId", feedbackId + "-1").put("status", "CLOSED");
        followCases.accept(Deliveries.from("case.events.v1")
                .event(feedbackId, "vn.langnghe.case.opened.v1", feedbackId + "-1", json.writeValueAsBytes(closed))
                .message());
    }

    @Test
    void diedAfterRegisteringABurstItIsNotRegisteredAgain() throws Exception {
        zalo("user_send_text", "m1", "u", "Chờ lâu");
        var kept = mongo.getCollection("messages").find().first();
        listener.listen();
        mongo.getCollection("messages")
                .replaceOne(new Document(), kept.append("state", "NAMED").append("burst", "m1"));
        listener.listen();
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("messages").find().first())
                .containsEntry("state", "DONE")
                .doesNotContainKey("text");
    }

    @Test
    void diedAfterAddingToAnItemThatEndedSinceItBecomesNoItemOfItsOwn() throws Exception {
        zalo("user_send_text", "m1", "u", "Chờ lâu");
        listener.listen();
        zalo("user_send_text", "m2", "u", "Thêm giấy hẹn");
        var later = new Document("_id", "ZALO:m2");
        var kept = mongo.getCollection("messages").find(later).first();
        listener.listen();
        end(mongo.getCollection("feedback").find().first().getString("_id"));
        mongo.getCollection("messages")
                .replaceOne(later, kept.append("state", "NAMED").append("burst", "m2"));
        listener.listen();
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("messages").find(later).first()).containsEntry("state", "DONE");
    }

    @Test
    void echoesAndFollowsAreNoFeedback() throws Exception {
        assertThat(zalo("oa_send_text", "m1", "u", "Cảm ơn bạn")).hasStatusOk();
        assertThat(zalo("follow", "m2", "u", "")).hasStatusOk();
        assertThat(mongo.getCollection("messages").countDocuments()).isZero();
    }

    @Test
    void theProbeIsAnsweredAndForgeriesAreNot() {
        assertThat(post("/webhooks/zalo", "{}", "X-None", "x")).hasStatusOk();
        var body =
                "{\"event_name\":\"user_send_text\",\"sender\":{\"id\":\"u\"},\"message\":{\"msg_id\":\"m\",\"text\":\"x\"},\"timestamp\":\"1\"}";
        assertThat(post("/webhooks/zalo", body, "X-ZEvent-Signature", "mac=00")).hasStatus(403);
        assertThat(post("/webhooks/zalo", "not json", "X-ZEvent-Signature", "mac=00"))
                .hasStatus(403);
        assertThat(post("/webhooks/zalo", "[".repeat(100_000), "X-ZEvent-Signature", "mac=00"))
                .hasStatus(403);
        assertThat(post("/webhooks/facebook", "{}", "X-Hub-Signature-256", "sha256=00"))
                .hasStatus(403);
        assertThat(mongo.getCollection("messages").countDocuments()).isZero();
    }

    @Test
    void messagesAndCommentsOfAPageAreHeardAndItsOwnWordsNot() throws Exception {
        var body = """
                {"object":"page","entry":[{"id":"P","time":1,"messaging":[
                 {"sender":{"id":"a"},"recipient":{"id":"P"},"timestamp":1700000000000,"message":{"mid":"x1","text":"Ch\\u1edd l\\u00e2u"}},
                 {"sender":{"id":"P"},"recipient":{"id":"a"},"timestamp":1,"message":{"mid":"x2","text":"echo","is_echo":true}},
                 {"sender":{"id":"b"},"timestamp":1,"message":{"mid":"x3","attachments":[{"type":"image","payload":{"url":"https://x"}},{"type":"fallback","payload":{"url":"https://y"}}]}},
                 {"sender":{"id":"a"},"delivery":{"watermark":1}}]},
                 {"id":"P","changes":[{"field":"feed","value":{"item":"comment","verb":"add","comment_id":"c1","from":{"id":"d"},"message":"Ở đây"}},
                 {"field":"feed","value":{"item":"comment","verb":"add","comment_id":"c2","from":{"id":"P"},"message":"chúng tôi"}}]}]}""";
        assertThat(facebook(body)).hasStatusOk();
        var heard = mongo.getCollection("messages").find().map(found -> found.getString("text"));
        assertThat(heard).containsExactlyInAnyOrder("Chờ lâu", "[image]\n[fallback]", "Ở đây");
        assertThat(mongo.getCollection("messages").distinct("files.url", String.class))
                .containsExactly("https://x");
    }

    @Test
    void whatIsOddInASignedBatchCostsNothingElse() throws Exception {
        var body = """
                {"object":"page","entry":[7,{"id":"P","messaging":[9,{"sender":"odd","message":{"mid":1}},{"sender":null},
                 {"sender":{"id":"a"},"timestamp":"later","message":{"mid":"x0","text":"Một"}},
                 {"sender":{"id":"a"},"timestamp":1,"message":{"mid":"x1","text":"Hai"}}],"changes":"none"}]}""";
        assertThat(facebook(body)).hasStatusOk();
        assertThat(facebook("not json")).hasStatusOk();
        assertThat(mongo.getCollection("messages").distinct("text", String.class))
                .contains("Hai");
        var zalo = "{\"event_name\":\"user_send_text\",\"sender\":7,\"timestamp\":\"1700000000000\"}";
        assertThat(zalo(zalo)).hasStatusOk();
    }

    @Test
    void metaIsAnsweredItsChallengeOnlyWithTheToken() {
        var asked = "/webhooks/facebook?hub.mode=subscribe&hub.challenge=42&hub.verify_token=";
        assertThat(mvc.get().uri(asked + "verify-me")).hasStatusOk().bodyText().isEqualTo("42");
        assertThat(mvc.get().uri(asked + "guess")).hasStatus(403);
    }

    private MvcTestResult zalo(String event, String id, String account, String text) throws Exception {
        var body = """
                {"app_id":"123","event_name":"%s","sender":{"id":"%s"},"message":{"msg_id":"%s","text":"%s"},"timestamp":"1700000000000"}""".formatted(event, account, id, text);
        return zalo(body);
    }

    private MvcTestResult facebook(String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("app-secret".getBytes(UTF_8), "HmacSHA256"));
        var signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        return post("/webhooks/facebook", body, "X-Hub-Signature-256", signature);
    }

    private MvcTestResult zalo(String body) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256")
                .digest(("123" + body + "1700000000000" + "oa-secret").getBytes(UTF_8));
        return post(
                "/webhooks/zalo",
                body,
                "X-ZEvent-Signature",
                "mac=" + HexFormat.of().formatHex(digest));
    }

    private MvcTestResult post(String path, String body, String header, String value) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header(header, value)
                .content(body.getBytes(UTF_8))
                .exchange();
    }
}
