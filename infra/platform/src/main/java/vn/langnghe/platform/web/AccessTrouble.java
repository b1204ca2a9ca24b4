package vn.langnghe.platform.web;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Not signed in is 401, signed in but not allowed is 403. */
class AccessTrouble implements Diagnosis {

    @Override
    public Optional<Trouble> of(Exception exception) {
        return switch (exception) {
            case AccessDeniedException _
            when isSignedIn() -> Optional.of(Trouble.of(HttpStatus.FORBIDDEN, "forbidden"));
            case AccessDeniedException _ -> Optional.of(unauthenticated());
            case AuthenticationException _ -> Optional.of(unauthenticated());
            default -> Optional.empty();
        };
    }

    private static boolean isSignedIn() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return new AuthenticationTrustResolverImpl().isAuthenticated(caller);
    }

    private static Trouble unauthenticated() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Trouble.of(HttpStatus.UNAUTHORIZED, "unauthenticated").with(headers);
    }
}
