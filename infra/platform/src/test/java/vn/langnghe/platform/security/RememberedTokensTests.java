package vn.langnghe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTests {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();
    private Instant now = START;
    private final RememberedTokens tokens = new RememberedTokens(this::check, () -> now);

    @Test
    void aTokenIsCheckedOnceWhileItIsFresh() {
        var first = tokens.decode("good");

        assertThat(tokens.decode("good")).isSameAs(first);
        assertThat(checks).hasValue(1);
    }

    @Test
    void aTokenThatHasRunOutIsCheckedAgain() {
        tokens.decode("good");
        now = START.plusSeconds(31);

        tokens.decode("good");

        assertThat(checks).hasValue(2);
    }

    @Test
    void aRefusedTokenIsRefusedEachTime() {
        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checks).hasValue(2);
    }

    private Jwt check(String token) {
        checks.incrementAndGet();
        if (token.equals("forged")) {
            throw new BadJwtException("signature");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("clerk")
                .issuedAt(START)
                .expiresAt(START.plus(Duration.ofSeconds(30)))
                .build();
    }
}
