package vn.langnghe.intake.reply.chat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.domain.Derivation;
import vn.langnghe.intake.reply.sending.Provider;

/** Access to the Official Account: about a day at a time, each day's refresh token good for one refresh. */
@Component
class ZaloTokens {

    private static final Logger log = LoggerFactory.getLogger(ZaloTokens.class);

    /** Renewed this long before it ends, so that no message meets the end. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final ZaloProperties settings;
    private final Tokens tokens;
    private final JsonMapper json;
    private final Clock clock;
    private final String origin;
    private final Provider provider = new Provider();

    ZaloTokens(ZaloProperties settings, Tokens tokens, JsonMapper json, Derivation server, Clock clock) {
        this.settings = settings;
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
        this.origin = HexFormat.of().formatHex(server.derive("zalo-token:" + settings.refreshToken()), 0, 8);
    }

    /** Nothing while there is none to be had: somebody else is just renewing it, or Zalo refuses. */
    Optional<String> access() {
        var now = clock.instant();
        // a token newly configured replaces what descends from an older one
        var kept = tokens.find().filter(pair -> pair.origin().equals(origin));
        return kept.filter(pair -> pair.goodUntil().isAfter(now.plus(MARGIN)))
                .or(() -> renew(kept.map(Tokens.Pair::refresh).orElse(settings.refreshToken()), now))
                .map(Tokens.Pair::access);
    }

    /** Zalo says the token is no longer good, whatever the clock says. */
    void spoiled(String access) {
        tokens.find()
                .filter(pair -> pair.access().equals(access))
                .ifPresent(pair -> tokens.keep(new Tokens.Pair(access, Instant.EPOCH, pair.refresh(), pair.origin())));
    }

    private Optional<Tokens.Pair> renew(String refresh, Instant now) {
        if (!tokens.claim(now, now.plus(CLAIM))) {
            return Optional.empty();
        }
        var body = "refresh_token=" + encode(refresh) + "&app_id=" + encode(settings.appId())
                + "&grant_type=refresh_token";
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded", "secret_key", settings.appSecret());
        var renewed = provider.post(URI.create(settings.oauth() + "/v4/oa/access_token"), headers, body)
                        instanceof Provider.Reply.Answer answer
                ? read(answer.body(), now)
                : Optional.<Tokens.Pair>empty();
        renewed.ifPresentOrElse(tokens::keep, () -> log.error("Zalo gave no new access token"));
        return renewed;
    }

    /** An error comes with status 200 too, and without tokens. */
    private Optional<Tokens.Pair> read(String body, Instant now) {
        try {
            var answer = json.readTree(body);
            var access = text(answer, "access_token");
            var refresh = text(answer, "refresh_token");
            long seconds = Long.parseLong(answer.path("expires_in").asString("0"));
            return access.isEmpty() || refresh.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Tokens.Pair(access, now.plusSeconds(seconds), refresh, origin));
        } catch (JacksonException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode answer, String field) {
        return answer.path(field).asString("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
