package vn.langnghe.intake.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.attachment.SampleFiles;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.Submitters;
import vn.langnghe.intake.retention.Traces;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;

/** What a sender adds that accuses somebody, when routing has said so. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class AdditionsApartTests {

    private static final String ACCUSATION = "Chị ở quầy 3 đòi thêm 2 triệu";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Consumer<Message<List<byte[]>>> registerApart;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Submitters submitters;

    @Autowired
    private Traces traces;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothingThere() {
        List.of("feedback", "followups", "submitters")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        events.clear();
    }

    @Test
    void anAccusationIsAnItemOfItsOwnOnceHoweverOftenItIsTold() {
        var first = registered();
        var addition = added(first);

        ruled(addition, true);
        ruled(addition, true);

        assertThat(apart()).hasSize(1);
        Contracts.assertValid("feedback.registered.v1", apart().getFirst().body());
        var own = json.readTree(apart().getFirst().body());
        assertThat(own.get("content").asString()).isEqualTo(ACCUSATION);
        assertThat(own.get("confidential").asBoolean()).isTrue();
        assertThat(own.get("anonymous").asBoolean()).isFalse();
        assertThat(own.get("channel").asString()).isEqualTo("WEBSITE");
        assertThat(own.get("subject").asString())
                .contains(first.get("reference").asString());
        assertThat(own.get("attachments")).hasSize(1);
    }

    @Test
    void itsSenderIsTheSameAndItsFilesAreItsOwn() {
        var addition = added(registered());

        ruled(addition, true);

        var own = apart().getFirst().key();
        var line =
                mongo.getCollection("feedback").find(new Document("_id", own)).first();
        assertThat(line).isNotNull();
        assertThat(submitters.find(UUID.fromString(line.getString("submitterId"))))
                .hasValueSatisfying(sender -> assertThat(sender.phone()).contains("912345678"));
        var file = json.readTree(apart().getFirst().body())
                .get("attachments")
                .get(0)
                .get("attachmentId")
                .asString();
        var kept = mongo.getCollection("attachments.files")
                .find(new Document("_id", file))
                .first();
        assertThat(kept).isNotNull();
        assertThat(kept.getEmbedded(List.of("metadata", "feedbackId"), String.class))
                .isEqualTo(own);
    }

    @Test
    void whatOnlyAddsIsRegisteredNoFurther() {
        ruled(added(registered()), false);

        assertThat(apart()).isEmpty();
    }

    @Test
    void whatWasErasedMeanwhileStaysErased() {
        var first = registered();
        var addition = added(first);
        traces.erase(first.get("feedbackId").asString(), true, Instant.now());

        ruled(addition, true);

        assertThat(apart()).isEmpty();
    }

    @Test
    void whatNobodyKnowsStopsNobody() {
        ruled(FeedbackId.random().toString(), true);

        assertThat(apart()).isEmpty();
    }

    @Test
    void everySampleEverPublishedIsStillReadable() throws Exception {
        for (var sample : Contracts.history("feedback.followup-ruled.v1")) {
            assertThat(json.readValue(sample.toFile(), FollowupRuled.class).followupId())
                    .isNotNull();
        }
    }

    private List<PendingEvent> apart() {
        return events.ofType("vn.langnghe.feedback.registered.v1").stream()
                .distinct()
                .filter(event -> event.body().contains("Gửi thêm vào ý kiến"))
                .toList();
    }

    private JsonNode registered() {
        var answer = mvc.post()
                .uri("/api/feedback")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"content\":\"Chờ lâu\",\"sender\":{\"phone\":\"0912345678\"}}")
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private String added(JsonNode item) {
        assertThat(mvc.post()
                        .uri("/track/" + item.get("trackingCode").asString() + "/attachments")
                        .multipart()
                        .file(new MockMultipartFile("file", "a.png", "image/png", SampleFiles.picture("png")))
                        .param("text", ACCUSATION))
                .hasStatus(303);
        var told = events.ofType("vn.langnghe.feedback.followed-up.v1").getFirst();
        return json.readTree(told.body()).get("followupId").asString();
    }

    private void ruled(String followupId, boolean restricted) {
        var body = Contracts.sampleText("feedback.followup-ruled.v1")
                .replace("5d0c8f0e-3f0a-8b6d-9d4e-2b7a1c0e9f33", followupId)
                .replace("\"restricted\": false", "\"restricted\": " + restricted);
        Contracts.assertValid("feedback.followup-ruled.v1", body);
        registerApart.accept(Deliveries.from("feedback.followups.v1")
                .event(followupId + "/ruled", FollowupRuled.TYPE, followupId, body)
                .message());
    }
}
