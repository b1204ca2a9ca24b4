package vn.langnghe.routing;

import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.langnghe.platform.testing.Contracts;

/** The agreed sample with another id and another text. */
public final class Registered {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode event;

    private Registered(ObjectNode event) {
        this.event = event;
    }

    public static Registered saying(String content) {
        var event = (ObjectNode) JSON.readTree(Contracts.sample("feedback.registered.v1"));
        event.put("feedbackId", UUID.randomUUID().toString());
        event.putNull("subject");
        event.put("content", content);
        return new Registered(event);
    }

    public Registered with(String field, String value) {
        event.put(field, value);
        return this;
    }

    public Registered with(String field, int value) {
        event.put(field, value);
        return this;
    }

    public Registered with(String field, boolean value) {
        event.put(field, value);
        return this;
    }

    public Registered withFile(String id, String mediaType, long size) {
        event.putArray("attachments")
                .addObject()
                .put("attachmentId", id)
                .put("mediaType", mediaType)
                .put("size", size);
        return this;
    }

    public Registered without(String field) {
        event.remove(field);
        return this;
    }

    public Registered confidential() {
        event.put("confidential", true);
        return this;
    }

    public String id() {
        return event.get("feedbackId").asString();
    }

    public String json() {
        return event.toString();
    }
}
