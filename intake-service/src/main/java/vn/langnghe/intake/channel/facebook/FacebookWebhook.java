package vn.langnghe.intake.channel.facebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.channel.Messages;
import vn.langnghe.intake.channel.OddEvents;
import vn.langnghe.intake.channel.facebook.PageEvent.Change;
import vn.langnghe.intake.channel.facebook.PageEvent.Messaging;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.platform.web.Refusal;

/** Keeps messages and says so at once; what they mean is worked out later. */
@RestController
class FacebookWebhook {

    private final MetaSignature signature;
    private final String verifyToken;
    private final Messages messages;
    private final OddEvents odd;
    private final JsonMapper json;
    private final Clock clock;

    FacebookWebhook(
            @Value("${langnghe.intake.facebook.app-secret}") String appSecret,
            @Value("${langnghe.intake.facebook.verify-token}") String verifyToken,
            Messages messages,
            OddEvents odd,
            JsonMapper json,
            Clock clock) {
        this.signature = new MetaSignature(appSecret);
        this.verifyToken = verifyToken;
        this.messages = messages;
        this.odd = odd;
        this.json = json;
        this.clock = clock;
    }

    /** Meta asks once whether this address is really ours. */
    @GetMapping(path = "/webhooks/facebook", produces = MediaType.TEXT_PLAIN_VALUE)
    String verify(
            @RequestParam("hub.mode") String mode,
            @RequestParam("hub.verify_token") String token,
            @RequestParam("hub.challenge") String challenge) {
        connected(verifyToken);
        if (!mode.equals("subscribe") || !MessageDigest.isEqual(token.getBytes(UTF_8), verifyToken.getBytes(UTF_8))) {
            throw new Refusal(HttpStatus.FORBIDDEN, "signature-wrong");
        }
        return challenge;
    }

    @PostMapping("/webhooks/facebook")
    ResponseEntity<Void> hear(
            @RequestBody byte[] body,
            @RequestHeader(name = "X-Hub-Signature-256", required = false) @Nullable String given) {
        connected(signature.appSecret());
        if (!signature.fits(body, given)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "signature-wrong");
        }
        odd.readable(Channel.FANPAGE, () -> json.readTree(body))
                .filter(event -> event.path("object").asString("").equals("page"))
                .ifPresent(event -> event.path("entry").forEach(this::hear));
        return ResponseEntity.ok().build();
    }

    private void hear(JsonNode entry) {
        var now = clock.instant();
        var page = entry.path("id").asString("");
        entry.path("messaging")
                .forEach(part -> read(part, Messaging.class)
                        .flatMap(messaging -> messaging.said(now))
                        .ifPresent(messages::keep));
        entry.path("changes")
                .forEach(part -> read(part, Change.class)
                        .flatMap(change -> change.said(page, now))
                        .ifPresent(messages::keep));
    }

    private <T> Optional<T> read(JsonNode part, Class<T> type) {
        return odd.readable(Channel.FANPAGE, () -> json.treeToValue(part, type));
    }

    private static void connected(String secret) {
        if (secret.isBlank()) {
            throw new Refusal(HttpStatus.NOT_FOUND, "channel-not-connected");
        }
    }
}
