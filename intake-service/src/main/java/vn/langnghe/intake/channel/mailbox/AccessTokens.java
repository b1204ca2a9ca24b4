package vn.langnghe.intake.channel.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Gets a token for signing in to IMAP (XOAUTH2). One per connection: connections last longer than it matters. */
final class AccessTokens {

    private final RestClient http;
    private final MailboxProperties.OAuth oauth;

    AccessTokens(RestClient http, MailboxProperties.OAuth oauth) {
        this.http = http;
        this.oauth = oauth;
    }

    private record Token(
            @JsonProperty("access_token") @Nullable String accessToken) {}

    /** Throws what {@link RestClient} throws when the issuer is away or refuses. */
    String fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", oauth.clientId());
        form.add("client_secret", oauth.clientSecret());
        if (oauth.refreshToken().isBlank()) {
            form.add("grant_type", "client_credentials");
        } else {
            form.add("grant_type", "refresh_token");
            form.add("refresh_token", oauth.refreshToken());
        }
        if (!oauth.scope().isBlank()) {
            form.add("scope", oauth.scope());
        }
        var token = http.post()
                .uri(oauth.uri())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Token.class);
        return Objects.requireNonNull(Objects.requireNonNull(token).accessToken());
    }
}
