package vn.langnghe.intake.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

class AccessTokensTests {

    private final RestClient.Builder http = RestClient.builder();
    private final MockRestServiceServer issuer =
            MockRestServiceServer.bindTo(http).build();

    @Test
    void aPersonsMailboxIsOpenedWithARefreshToken() {
        issuer.expect(requestTo("https://login.example.vn/token"))
                .andExpect(content()
                        .formDataContains(
                                Map.of("grant_type", "refresh_token", "refresh_token", "r", "client_id", "c")))
                .andRespond(withSuccess("{\"access_token\":\"t\",\"expires_in\":3600}", MediaType.APPLICATION_JSON));
        assertThat(tokens("r").fetch()).isEqualTo("t");
    }

    @Test
    void anApplicationsOwnMailboxNeedsNone() {
        issuer.expect(content().formDataContains(Map.of("grant_type", "client_credentials", "scope", "imap")))
                .andRespond(withSuccess("{\"access_token\":\"t\"}", MediaType.APPLICATION_JSON));
        assertThat(tokens("").fetch()).isEqualTo("t");
    }

    private AccessTokens tokens(String refreshToken) {
        return new AccessTokens(
                http.build(),
                new MailboxProperties.OAuth("https://login.example.vn/token", "c", "s", refreshToken, "imap"));
    }
}
