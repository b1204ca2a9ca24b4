package vn.langnghe.tracking.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.langnghe.tracking.domain.Step.Order;
import vn.langnghe.tracking.input.ForeignFields;

/**
 * An act as it was asked for.
 *
 * @param ifMatch the version of the case that was seen; a later line of the same case may leave it out
 * @param body as for the single act
 * @param key the line's own name: asked again under the same name, it is not done again
 * @param at when it is played, for a synthetic case
 */
record Line(
        @Nullable String caseId,
        @Nullable Integer ifMatch,
        @Nullable String action,
        @Nullable JsonNode body,
        @Nullable String key,
        @Nullable String at,
        @JsonAnySetter @Nullable Map<String, Object> unknown)
        implements ForeignFields.Body {

    static final Set<String> FIELDS = Set.of("caseId", "ifMatch", "action", "body", "key", "at");

    /** Of this user: under somebody else's key nobody is answered what became of it. */
    @Nullable
    Order order(String user) {
        if (key == null) {
            return null;
        }
        var asked = user + "\n" + action + "\n" + at + "\n" + body;
        return new Order(key, UUID.nameUUIDFromBytes(asked.getBytes(UTF_8)).toString());
    }
}
