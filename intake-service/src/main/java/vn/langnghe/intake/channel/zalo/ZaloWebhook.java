package vn.langnghe.intake.channel.zalo;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.channel.Messages;
import vn.langnghe.intake.channel.OddEvents;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.platform.web.Refusal;

/** Keeps a message and says so at once; what it means is worked out later. */
@RestController
class ZaloWebhook {

    private final ZaloSignature signature;
    private final Messages messages;
    private final OddEvents odd;
    private final JsonMapper json;
    private final Clock clock;

    ZaloWebhook(
            @Value("${langnghe.intake.zalo.app-id}") String appId,
            @Value("${langnghe.intake.zalo.oa-secret}") String oaSecret,
            Messages messages,
            OddEvents odd,
            JsonMapper json,
            Clock clock) {
        this.signature = new ZaloSignature(appId, oaSecret);
        this.messages = messages;
        this.odd = odd;
        this.json = json;
        this.clock = clock;
    }

    /** The time that was signed stands in the body, in some versions in a header. */
    @PostMapping("/webhooks/zalo")
    ResponseEntity<Void> hear(
            @RequestBody byte[] body,
            @RequestHeader(name = "X-ZEvent-Signature", required = false) @Nullable String given,
            @RequestHeader(name = "X-ZEvent-Timestamp", required = false) @Nullable String header) {
        if (signature.oaSecret().isBlank()) {
            throw new Refusal(HttpStatus.NOT_FOUND, "channel-not-connected");
        }
        var event = read(body);
        if (isProbe(event)) {
            return ResponseEntity.ok().build();
        }
        if (!fits(body, event.path("timestamp").asString(""), given) && !fits(body, header, given)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "signature-wrong");
        }
        odd.readable(Channel.ZALO, () -> json.treeToValue(event, ZaloEvent.class))
                .flatMap(readable -> readable.said(clock.instant()))
                .ifPresent(messages::keep);
        return ResponseEntity.ok().build();
    }

    /** What Zalo sends when a webhook is registered: an empty object, unsigned. */
    private static boolean isProbe(JsonNode event) {
        return event.isObject() && event.isEmpty();
    }

    private boolean fits(byte[] body, @Nullable String timestamp, @Nullable String given) {
        return signature.fits(body, Objects.requireNonNullElse(timestamp, ""), given);
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            throw new Refusal(HttpStatus.FORBIDDEN, "signature-wrong");
        }
    }
}
