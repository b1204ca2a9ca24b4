package vn.langnghe.platform.security;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Reads who is calling from the claims of a token, whether of a program or of a browser's session. */
public final class CurrentUsers {

    private CurrentUsers() {}

    public static CurrentUser current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static CurrentUser of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? of(claims)
                : CurrentUser.anonymous();
    }

    private static CurrentUser of(ClaimAccessor claims) {
        var subject = Objects.requireNonNull(claims.getClaimAsString("sub"), "a token without sub");
        var name = claims.getClaimAsString("name");
        return new CurrentUser(
                subject,
                name == null ? subject : name,
                texts(claims, "roles"),
                texts(claims, "units"),
                claims.getClaimAsString("association"));
    }

    static Set<String> texts(ClaimAccessor claims, String claim) {
        return claims.getClaims().get(claim) instanceof Collection<?> values
                ? values.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
