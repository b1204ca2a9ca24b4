package vn.langnghe.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Signed in: the session lasts from now on, and the page that was wanted opens. */
class BackToThePage implements AuthenticationSuccessHandler {

    static final String SIGNED_IN = "signedIn";

    private final Duration sessionLength;
    private final Clock clock;

    BackToThePage(Duration sessionLength, Clock clock) {
        this.clock = clock;
        this.sessionLength = sessionLength;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var session = request.getSession();
        session.setMaxInactiveInterval((int) sessionLength.toSeconds());
        session.setAttribute(SIGNED_IN, clock.instant());
        var wanted = LocalPath.of(session.getAttribute(LoginController.WANTED));
        session.removeAttribute(LoginController.WANTED);
        response.sendRedirect(wanted);
    }
}
