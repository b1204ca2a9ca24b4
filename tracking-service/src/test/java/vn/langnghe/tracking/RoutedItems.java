package vn.langnghe.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;

/** Decisions as routing sends them: the agreed samples, with another item in each. */
public final class RoutedItems {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "vn.langnghe.feedback.routed.v1";

    private final ObjectNode event;

    private RoutedItems(String sample) {
        event = (ObjectNode) JSON.readTree(Contracts.sample("feedback.routed.v1." + sample));
        id(UUID.randomUUID().toString());
        item().put("publishConsent", false);
    }

    public static RoutedItems assigned(String unit) {
        var item = new RoutedItems("assigned");
        item.part(1).put("lead", unit);
        return item;
    }

    public static RoutedItems toTriage() {
        return new RoutedItems("to-triage");
    }

    public static RoutedItems returned(String text) {
        var item = new RoutedItems("returned");
        ((ObjectNode) item.event.get("returned")).put("text", text);
        return item;
    }

    public static RoutedItems duplicateOf(String caseId) {
        var item = new RoutedItems("duplicate");
        item.event.put("duplicateOf", caseId);
        return item;
    }

    public RoutedItems members(String... trackingHashes) {
        var members = item().putArray("trackingHashes");
        List.of(trackingHashes).forEach(members::add);
        item().put("senders", trackingHashes.length);
        return this;
    }

    public RoutedItems consenting() {
        item().put("publishConsent", true);
        return this;
    }

    public RoutedItems id(String feedbackId) {
        event.put("feedbackId", feedbackId);
        part(1).put("caseId", feedbackId + "-1");
        return code(feedbackId.replace("-", "").repeat(2));
    }

    RoutedItems reference(String reference) {
        item().put("reference", reference);
        return this;
    }

    public RoutedItems code(String trackingHash) {
        item().put("trackingHash", trackingHash);
        return this;
    }

    public RoutedItems decision(int number) {
        event.put("decision", number);
        return this;
    }

    public RoutedItems synthetic() {
        item().put("synthetic", true);
        return this;
    }

    public Instant registeredAt() {
        return Instant.parse(item().get("registeredAt").asString());
    }

    public RoutedItems confidential() {
        item().put("confidential", true);
        return this;
    }

    public RoutedItems restricted() {
        part(1).put("restricted", true).put("kind", "DENUNCIATION");
        return this;
    }

    /** Restricted, as it accuses those of a unit; {@code leaders} reads it where that is who inspects. */
    public RoutedItems accusing(String unit, boolean leaders) {
        var conflict = restricted().part(1).putObject("conflict");
        conflict.put("leaders", leaders).putArray("units").add(unit);
        return this;
    }

    RoutedItems secondRestricted() {
        part(2).put("restricted", true).put("kind", "DENUNCIATION");
        return this;
    }

    RoutedItems file(String attachmentId) {
        item().putArray("attachments")
                .addObject()
                .put("attachmentId", attachmentId)
                .put("mediaType", "image/png")
                .put("size", 9);
        return this;
    }

    /** What of the letter the first part is about. */
    RoutedItems words(String content) {
        part(1).put("content", content);
        return this;
    }

    public RoutedItems kind(String kind) {
        part(1).put("kind", kind);
        return this;
    }

    public RoutedItems says(String subject, String content) {
        item().put("subject", subject).put("content", content);
        return this;
    }

    public RoutedItems secondPart(String unit, String content) {
        var second = part(1).deepCopy();
        second.put("part", 2)
                .put("caseId", feedbackId() + "-2")
                .put("lead", unit)
                .put("content", content);
        ((ArrayNode) event.get("parts")).add(second);
        return this;
    }

    private ObjectNode item() {
        return (ObjectNode) event.get("item");
    }

    private ObjectNode part(int number) {
        return (ObjectNode) event.get("parts").get(number - 1);
    }

    public String feedbackId() {
        return event.get("feedbackId").asString();
    }

    public String caseId() {
        return feedbackId() + "-1";
    }

    public RoutedItems sentTo(Consumer<Message<List<byte[]>>> consumer) {
        var body = JSON.writeValueAsString(event);
        Contracts.assertValid("feedback.routed.v1", body);
        var id = feedbackId() + "/routed/" + event.get("decision").asInt();
        consumer.accept(Deliveries.from("feedback.routed.v1")
                .event(id, TYPE, feedbackId(), body.getBytes(UTF_8))
                .message());
        return this;
    }
}
