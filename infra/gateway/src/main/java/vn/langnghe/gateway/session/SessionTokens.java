package vn.langnghe.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.langnghe.platform.web.Refusal;

/** The access token a browser's session stands for, renewed before it ends. */
@Component
public class SessionTokens {

    private static final Logger log = LoggerFactory.getLogger(SessionTokens.class);

    /** No answer, or none that can be read: the session may well go on in a minute. */
    private static final Set<String> AWAY =
            Set.of("invalid_token_response", OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final OAuth2AuthorizedClientManager clients;
    private final Clock clock;

    SessionTokens(OAuth2AuthorizedClientManager clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** Empty for strangers, and when the issuer will not renew: then the session is over. */
    public Optional<String> of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken who)) {
            return Optional.empty();
        }
        // Two requests of one page would otherwise renew with the same refresh token.
        synchronized (WebUtils.getSessionMutex(session)) {
            try {
                return Optional.of(accessToken(request, who));
            } catch (OAuth2AuthorizationException refused) {
                var reason = refused.getError().getErrorCode();
                if (AWAY.contains(reason)) {
                    throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "issuer-away");
                }
                log.info("a session is over: {}", reason);
                forget(request);
                return Optional.empty();
            }
        }
    }

    /** A token refused this soon would be refused again: signing in once more would go round in circles. */
    public boolean isFresh(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(BackToThePage.SIGNED_IN) instanceof Instant signedIn
                && clock.instant().isBefore(signedIn.plusSeconds(60));
    }

    public void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private String accessToken(HttpServletRequest request, OAuth2AuthenticationToken who) {
        var client = clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Registration.ID)
                .principal(who)
                .attribute(HttpServletRequest.class.getName(), request)
                .build());
        return Objects.requireNonNull(client, "no client for a signed-in session")
                .getAccessToken()
                .getTokenValue();
    }
}
