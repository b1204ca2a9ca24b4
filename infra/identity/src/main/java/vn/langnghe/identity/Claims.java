package vn.langnghe.identity;

import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What a token says of its bearer; programs carry the same claims as the person of their name. */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final IdentityProperties identity;

    Claims(IdentityProperties identity) {
        this.identity = identity;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication bearer = context.getPrincipal();
        if (bearer != null) {
            identity.account(bearer.getName())
                    .ifPresent(account -> context.getClaims().claims(claims -> claims.putAll(of(account))));
        }
    }

    private static Map<String, Object> of(Account account) {
        var claims = new HashMap<String, Object>();
        claims.put("name", account.displayName());
        claims.put("roles", account.roles());
        claims.put("units", account.units());
        if (account.association() != null) {
            claims.put("association", account.association());
        }
        return claims;
    }
}
