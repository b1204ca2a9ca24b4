package vn.langnghe.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.attachment.SampleFiles;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;

/** Items with all that is kept of them, as old as a test needs them. */
class KeptItems {

    static final Duration TWO_YEARS = Duration.ofDays(2 * 366);

    private final MockMvcTester mvc;
    private final MongoTemplate mongo;
    private final JsonMapper json;
    private final ProgressBook progress;

    KeptItems(MockMvcTester mvc, MongoTemplate mongo, JsonMapper json, ProgressBook progress) {
        this.mvc = mvc;
        this.mongo = mongo;
        this.json = json;
        this.progress = progress;
    }

    void empty() {
        List.of(
                        "feedback",
                        "submitters",
                        "cases",
                        "followups",
                        "conversations",
                        "mails",
                        "holds",
                        "erasures",
                        "retention_rules",
                        "attachments.files",
                        "attachments.chunks")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    JsonNode registered() {
        var upload = mvc.post()
                .uri("/api/attachments")
                .multipart()
                .file(new MockMultipartFile("file", "a.png", "image/png", SampleFiles.picture("png")))
                .exchange();
        var file = json.readTree(upload.getResponse().getContentAsByteArray())
                .get("attachmentId")
                .asString();
        return registered(
                Map.of("content", "Chờ lâu", "sender", Map.of("name", "Zq9Lan"), "attachmentIds", List.of(file)));
    }

    JsonNode registered(Map<String, ?> item) {
        var answer = mvc.post()
                .uri("/api/feedback")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(item))
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    JsonNode ofTwo() {
        var answer = mvc.post()
                .uri("/api/feedback")
                .with(as("clerk", "CLERK"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of(
                        "channel",
                        "ASSOCIATION",
                        "content",
                        "Chờ lâu",
                        "senders",
                        List.of(Map.of("name", "Một"), Map.of("name", "Hai")))))
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    void ended(JsonNode item, String status, @Nullable String into, Duration ago) {
        ended(item, status, into, ago, "REFLECTION");
    }

    void ended(JsonNode item, String status, @Nullable String into, Duration ago, String kind) {
        var id = item.get("feedbackId").asString();
        progress.write(
                Map.of(),
                List.of(new Progress(
                        id + "-1",
                        id,
                        5,
                        status,
                        "DKKD",
                        Set.of(),
                        false,
                        null,
                        kind,
                        Instant.now().minus(ago),
                        into)));
        // published long ago
        var published = new Document("$unset", new Document("outbox", ""));
        List.of("feedback", "followups")
                .forEach(name -> mongo.getCollection(name).updateMany(new Document(), published));
        mongo.getCollection("feedback")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document(
                                        "registeredAt", Date.from(Instant.now().minus(TWO_YEARS)))));
    }

    /** All that the store holds, as far as a marked name could hide in it. */
    String everything() {
        var all = new StringBuilder();
        mongo.getCollectionNames()
                .forEach(name -> mongo.getCollection(name).find().forEach(found -> all.append(found.toJson())));
        var cards = mvc.get().uri("/register").with(as("clerk", "CLERK")).exchange();
        assertThat(cards).hasStatusOk();
        var senders = mongo.getCollection("submitters").countDocuments();
        return all + (senders == 0 ? "" : "Zq9Lan");
    }
}
