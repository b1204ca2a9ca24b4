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

/** Messages of the Official Account (OA message API v3.0). Whether one was taken is in the body, never in the status. */
@Component
@EnableConfigurationProperties(ZaloProperties.class)
class ZaloCarrier implements Carrier {

    private static final int OK = 0;
    private static final int TOO_MANY = -32;
    private static final int TOKEN_WRONG = -216;
    private static final int TOKEN_EXPIRED = -220;
    private static final int SILENT_FOR_A_WEEK = -230;

    private final ZaloProperties settings;
    private final ZaloTokens tokens;
    private final JsonMapper json;
    private final Provider provider = new Provider();

    ZaloCarrier(ZaloProperties settings, ZaloTokens tokens, JsonMapper json) {
        this.settings = settings;
        this.tokens = tokens;
        this.json = json;
    }

    @Override
    public Way way() {
        return Way.ZALO;
    }

    @Override
    public boolean isConnected() {
        return settings.isConnected();
    }

    @Override
    public Carried carry(Letter letter) {
        var user = Account.at(Channel.ZALO, letter.to());
        var access = tokens.access();
        if (user.isEmpty()) {
            return new Carried.Never("no-address");
        }
        return access.isEmpty() ? new Carried.Later("credentials") : send(letter, user.get(), access.get());
    }

    private Carried send(Letter letter, String user, String access) {
        var message = Map.of(
                "recipient", Map.of("user_id", user),
                "message", Map.of("text", Account.shortened(letter.words().body())));
        var headers = Map.of("Content-Type", "application/json", "access_token", access);
        var uri = URI.create(settings.api() + "/v3.0/oa/message/cs");
        return switch (provider.post(uri, headers, json.writeValueAsString(message))) {
            case Provider.Reply.Trouble(var carried) -> carried;
            case Provider.Reply.Answer answer -> carried(answer.body(), access);
        };
    }

    private Carried carried(String body, String access) {
        int error = error(body);
        return switch (error) {
            case OK -> new Carried.Away();
            case TOO_MANY -> new Carried.Later("busy");
            case TOKEN_WRONG, TOKEN_EXPIRED -> {
                tokens.spoiled(access);
                yield new Carried.Later("credentials");
            }
            case SILENT_FOR_A_WEEK -> new Carried.Never("window-closed");
            case Integer.MIN_VALUE -> new Carried.Unsure("no-answer");
            default -> new Carried.Never("refused");
        };
    }

    private int error(String body) {
        try {
            return json.readTree(body).path("error").asInt(Integer.MIN_VALUE);
        } catch (JacksonException unreadable) {
            return Integer.MIN_VALUE;
        }
    }
}
