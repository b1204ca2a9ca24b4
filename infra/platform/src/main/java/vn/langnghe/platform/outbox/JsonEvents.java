package vn.langnghe.platform.outbox;

import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.trace.Correlation;

class JsonEvents implements EventJson {

    private final JsonMapper json;

    JsonEvents(JsonMapper json) {
        this.json = json;
    }

    @Override
    public PendingEvent event(String id, String topic, String key, String type, Instant time, Object body) {
        return new PendingEvent(id, topic, key, type, key, time, json.writeValueAsString(body), Correlation.current());
    }
}
