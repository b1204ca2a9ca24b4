package vn.langnghe.platform.security;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * An ID token tells a client who signed in; it travels in addresses at sign-out and must open nothing. Issuers put the same
 * roles into it, so that only what ID tokens alone carry tells it apart (OpenID Connect Core 1.0, 2 and 3.1.3.6).
 */
final class AccessTokensOnly implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2TokenValidatorResult REFUSED = OAuth2TokenValidatorResult.failure(
            new OAuth2Error("invalid_token", "an ID token is no access token", null));

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var forTheClient =
                token.hasClaim("nonce") || token.hasClaim("at_hash") || "ID".equals(token.getClaimAsString("typ"));
        return forTheClient ? REFUSED : OAuth2TokenValidatorResult.success();
    }
}
