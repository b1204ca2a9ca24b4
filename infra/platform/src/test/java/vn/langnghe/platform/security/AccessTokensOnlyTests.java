package vn.langnghe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

class AccessTokensOnlyTests {

    private final AccessTokensOnly validator = new AccessTokensOnly();

    @ParameterizedTest
    @CsvSource({"nonce,n-0S6_WzA2Mj", "at_hash,77QmUPtjPfzWtF2AnpK9RQ", "typ,ID"})
    void whatTellsAClientWhoSignedInOpensNothing(String claim, String value) {
        assertThat(validator
                        .validate(token(Map.of("sub", "leader", claim, value)))
                        .hasErrors())
                .isTrue();
    }

    @Test
    void anAccessTokenDoes() {
        assertThat(validator
                        .validate(token(Map.of("sub", "leader", "typ", "Bearer")))
                        .hasErrors())
                .isFalse();
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .build();
    }
}
