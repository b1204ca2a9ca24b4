package vn.langnghe.intake.reply;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Registration;
import vn.langnghe.intake.domain.ReplyBy;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.domain.SenderType;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;

/** The cases of senders as intake hears of them. */
final class Cases {

    private final Registrar registrar;
    private final Consumer<Message<List<byte[]>>> followCases;
    private final Consumer<Message<List<byte[]>>> tellSenders;
    private final Consumer<Message<List<byte[]>>> knowUnits;
    private final MongoTemplate mongo;
    private final JsonMapper json;

    Cases(
            Registrar registrar,
            Consumer<Message<List<byte[]>>> followCases,
            Consumer<Message<List<byte[]>>> tellSenders,
            Consumer<Message<List<byte[]>>> knowUnits,
            MongoTemplate mongo,
            JsonMapper json) {
        this.registrar = registrar;
        this.followCases = followCases;
        this.tellSenders = tellSenders;
        this.knowUnits = knowUnits;
        this.mongo = mongo;
        this.json = json;
    }

    /** Nobody was ever told anything. */
    void forget() {
        List.of(
                        "cases",
                        "feedback",
                        "submitters",
                        "deliveries",
                        "followers",
                        "mail_origins",
                        "tokens",
                        "reply_templates")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    static Sender mail(String address) {
        return new Sender(null, null, address, null, null, null, null);
    }

    static Sender phone(String number, @Nullable ReplyBy wish) {
        return new Sender(null, number, null, null, null, null, wish);
    }

    static Sender account(String account) {
        return Sender.known(account);
    }

    String register(Channel channel, Sender sender) {
        return register(channel, sender, "vi");
    }

    /** An association's item for these. */
    String registerMany(Sender... members) {
        return register(new RegisterFeedback(
                Channel.ASSOCIATION,
                SenderType.ASSOCIATION,
                null,
                "Chờ lâu",
                "vi",
                false,
                "HHDN",
                null,
                null,
                null,
                null,
                List.of(),
                false,
                false,
                null,
                "test",
                List.of(members),
                null,
                null));
    }

    String register(Channel channel, Sender sender, String language) {
        return register(new RegisterFeedback(
                channel,
                SenderType.CITIZEN,
                null,
                "Chờ lâu",
                language,
                false,
                null,
                null,
                null,
                null,
                sender,
                List.of(),
                false,
                false,
                null,
                "test"));
    }

    private String register(RegisterFeedback command) {
        return registrar.register(command, null) instanceof Registration.Registered registered
                ? registered.feedback().id().toString()
                : "";
    }

    String reference(String id) {
        return mongo.getCollection("feedback")
                .find(new Document("_id", id))
                .first()
                .getString("reference");
    }

    void unit(String code, String name) {
        unit(code, name, 1);
    }

    void unit(String code, String name, int version) {
        var event = json.writeValueAsBytes(
                Map.of("code", code, "name", Map.of("vi", name, "en", name), "version", version));
        knowUnits.accept(Deliveries.from("units.v1")
                .event(code, "vn.langnghe.unit.published.v1", code, event)
                .message());
    }

    void opened(String id) {
        deliver(openedEvent(id), "opened");
    }

    ObjectNode openedEvent(String id) {
        var event = (ObjectNode) json.readTree(Contracts.sample("case.opened.v1"));
        return event.put("feedbackId", id)
                .put("caseId", id + "-1")
                .put("occurredAt", Instant.now().toString());
    }

    ObjectNode step(String id, int number, String status) {
        return json.createObjectNode()
                .put("caseId", id + "-1")
                .put("feedbackId", id)
                .put("number", number)
                .put("occurredAt", Instant.now().toString())
                .put("status", status)
                .put("unit", "DKKD");
    }

    void deliver(ObjectNode event, String fact) {
        var key = event.get("caseId").asString();
        followCases.accept(Deliveries.from("case.events.v1")
                .event(key + "/" + fact, "vn.langnghe.case." + fact + ".v1", key, json.writeValueAsBytes(event))
                .message());
    }

    void says(String id, String kind, String text) {
        says(id, kind, text, Map.of());
    }

    void says(String id, String kind, String text, Map<String, String> more) {
        var body = new HashMap<String, Object>(Map.of(
                "messageId",
                id + "-1/" + kind + "/" + id,
                "caseId",
                id + "-1",
                "feedbackId",
                id,
                "kind",
                kind,
                "text",
                text,
                "sentAt",
                Instant.now().toString()));
        body.put("dueAt", null);
        body.putAll(more);
        tellSenders.accept(Deliveries.from("case.messages.v1")
                .event(id + kind, "vn.langnghe.case.message-sent.v1", id + "-1", json.writeValueAsBytes(body))
                .message());
    }
}
