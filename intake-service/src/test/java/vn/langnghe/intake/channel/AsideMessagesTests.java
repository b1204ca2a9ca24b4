package vn.langnghe.intake.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.retention.Traces;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class AsideMessagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Messages messages;

    @Autowired
    private Listener listener;

    @Autowired
    private Traces traces;

    @BeforeEach
    void silence() {
        List.of("messages", "feedback", "submitters", "followups", "conversations", "mails")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void whatCannotBeTakenInWaitsLongerEachTimeAndInTheEndStandsOnTheDesksList() {
        speakOnce("m0", "Chào Sở");
        breakIt();
        hear("m1", "Đường vào xưởng bị ngập");
        for (int attempt = 1; attempt <= 6; attempt++) {
            listener.listen();
            assertThat(kept("m1")).containsEntry("state", "NAMED").containsEntry("failures", attempt);
            listener.listen();
            assertThat(kept("m1")).containsEntry("failures", attempt);
            passTime("m1");
        }
        assertThat(page()).doesNotContain("bị ngập");
        listener.listen();
        assertThat(kept("m1")).containsEntry("state", "ASIDE");
        assertThat(page()).contains("Đường vào xưởng bị ngập", "Zalo", "Lỗi khi ghi sổ");
    }

    @Test
    void oneThatIsBrokenKeepsNobodyElseBack() {
        speakOnce("m0", "Chào Sở");
        breakIt();
        hear("m1", "Hỏng");
        hear("m2", "Chuyện khác", "somebody else");
        listener.listen();
        assertThat(kept("m2")).containsEntry("state", "DONE");
    }

    @Test
    void oneWhoseAccountDoesNotOpenIsLaidBeforeAClerkAndKeepsNobodyElseBack() {
        hear("m1", "Khóa đã mất");
        hear("m2", "Khóa đã mất lúc đang vào sổ", "a third");
        hear("m3", "Chuyện khác", "somebody else");
        change("m1", "account", "gone:AAAA");
        change("m2", "account", "gone:AAAA");
        change("m2", "state", "NAMED");
        change("m2", "burst", "m2");
        listener.listen();
        assertThat(kept("m1")).containsEntry("state", "ASIDE").containsEntry("burst", "m1");
        assertThat(kept("m2")).containsEntry("state", "ASIDE");
        assertThat(kept("m3")).containsEntry("state", "DONE");
        assertThat(page()).contains("Khóa đã mất", "Lỗi khi ghi sổ");
    }

    @Test
    void triedAgainOnceTheDefectIsGoneItBecomesAnItem() {
        hear("m1", "Đường vào xưởng bị ngập");
        putAside("m1");
        press("again", "m1");
        listener.listen();
        assertThat(mongo.getCollection("feedback").find().first()).containsEntry("content", "Đường vào xưởng bị ngập");
        assertThat(page()).doesNotContain("bị ngập");
    }

    @Test
    void whatComesBeyondWhatAnybodyReadsStandsOnTheDesksList() {
        speakOnce("m0", "Chào Sở");
        var item = mongo.getCollection("feedback").find().first().getString("_id");
        Added.to(mongo, item, 20);
        for (var id : List.of("m1", "m2")) {
            hear(id, "Lời thêm " + id);
            listener.listen();
            assertThat(kept(id)).containsEntry("state", "ASIDE");
        }
        assertThat(page()).contains("Lời thêm m1", "Lời thêm m2", "Bổ sung quá nhiều");
        assertThat(mongo.getCollection("followups").countDocuments()).isEqualTo(20);

        mongo.getCollection("followups").deleteMany(new Document());
        press("again", "m1");
        listener.listen();
        assertThat(kept("m1")).as("tried again another day").containsEntry("state", "DONE");
    }

    @Test
    void dealtWithItsWordsAreForgottenAndARepeatIsStillKnown() {
        hear("m1", "Đường vào xưởng bị ngập");
        putAside("m1");
        press("done", "m1");
        assertThat(kept("m1")).containsEntry("state", "DONE").doesNotContainKeys("text", "account");
        hear("m1", "Đường vào xưởng bị ngập");
        listener.listen();
        assertThat(mongo.getCollection("feedback").countDocuments()).isZero();
    }

    @Test
    void whatNobodyDealtWithIsForgottenWithTheMailsWhenItsTimeIsUp() {
        hear("m1", "Đường vào xưởng bị ngập");
        putAside("m1");
        traces.eraseSetAside(Instant.now().minus(Duration.ofDays(1)));
        assertThat(kept("m1")).containsKey("text");
        assertThat(traces.eraseSetAside(Instant.now().plusSeconds(1))).isEqualTo(1);
        assertThat(kept("m1")).doesNotContainKeys("text", "account");
    }

    @Test
    void onlyTheDeskSeesIt() {
        assertThat(mvc.get().uri("/intake/mail").with(as("leader", "LEADER"))).hasStatus(403);
        assertThat(mvc.post().uri("/intake/messages/done").param("burst", "m1").with(as("leader", "LEADER")))
                .hasStatus(403);
    }

    private void speakOnce(String id, String text) {
        hear(id, text);
        listener.listen();
        assertThat(kept(id)).containsEntry("state", "DONE");
    }

    private void hear(String id, String text) {
        hear(id, text, "somebody");
    }

    private void hear(String id, String text, String account) {
        messages.keep(new Message(Channel.ZALO, id, account, text, List.of(), Instant.now()));
    }

    /** What its account spoke about last cannot be read. */
    private void breakIt() {
        mongo.getCollection("conversations").updateMany(new Document(), set("feedbackId", "broken"));
    }

    private void putAside(String id) {
        mongo.getCollection("messages")
                .updateOne(
                        named(id),
                        new Document(
                                "$set",
                                new Document("state", "ASIDE")
                                        .append("burst", id)
                                        .append("failures", 7)
                                        .append("trouble", "BROKEN")));
    }

    private void passTime(String id) {
        change(id, "nextAt", Instant.EPOCH);
    }

    private void change(String id, String field, Object value) {
        mongo.getCollection("messages").updateOne(named(id), set(field, value));
    }

    private Document kept(String id) {
        return mongo.getCollection("messages").find(named(id)).first();
    }

    private static Document named(String id) {
        return new Document("_id", "ZALO:" + id);
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    private void press(String action, String burst) {
        assertThat(mvc.post()
                        .uri("/intake/messages/" + action)
                        .param("burst", burst)
                        .with(as("clerk", "CLERK")))
                .hasStatus(302);
    }

    private String page() {
        var answer =
                mvc.get().uri("/intake/mail?lang=vi").with(as("clerk", "CLERK")).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
