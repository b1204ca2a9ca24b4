package vn.langnghe.intake.reply.chat;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.reply.Way;
import vn.langnghe.intake.reply.sending.Carried;
import vn.langnghe.intake.reply.sending.Carrier;
import vn.langnghe.intake.reply.sending.Letter;
import vn.langnghe.intake.reply.sending.Provider;

/** Answers in Messenger (Send API). */
@Component
@EnableConfigurationProperties(MessengerProperties.class)
class MessengerCarrier implements Carrier {

    private final MessengerProperties settings;
    private final JsonMapper json;
    private final Provider provider = new Provider();

    MessengerCarrier(MessengerProperties settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public Way way() {
        return Way.MESSENGER;
    }

    @Override
    public boolean isConnected() {
        return settings.isConnected();
    }

    @Override
    public Carried carry(Letter letter) {
        return Account.at(Channel.FANPAGE, letter.to())
                .map(person -> send(letter, person))
                .orElseGet(() -> new Carried.Never("no-address"));
    }

    /** The token goes into a header: addresses end up in logs. */
    private Carried send(Letter letter, String person) {
        var message = Map.of(
                "recipient", Map.of("id", person),
                "messaging_type", "RESPONSE",
                "message", Map.of("text", Account.shortened(letter.words().body())));
        var headers = Map.of("Content-Type", "application/json", "Authorization", "Bearer " + settings.pageToken());
        return switch (provider.post(
                URI.create(settings.api() + "/me/messages"), headers, json.writeValueAsString(message))) {
            case Provider.Reply.Trouble(var carried) -> carried;
            case Provider.Reply.Answer(var status, var body) -> status < 300 ? new Carried.Away() : refused(code(body));
        };
    }

    /** Graph API error codes. */
    private static Carried refused(int code) {
        return switch (code) {
            case 4, 32, 613, 80006 -> new Carried.Later("busy");
            case 102, 190 -> new Carried.Later("credentials");
            case 10 -> new Carried.Never("window-closed");
            default -> new Carried.Never("refused");
        };
    }

    private int code(String body) {
        try {
            return json.readTree(body).path("error").path("code").asInt(0);
        } catch (JacksonException unreadable) {
            return 0;
        }
    }
}
