package vn.langnghe.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Signed in: the session lasts from now on, and the page that was wanted opens. */
class BackToThePage implements AuthenticationSuccessHandler {

    private final Duration sessionLength;

    BackToThePage(Duration sessionLength) {
        this.sessionLength = sessionLength;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var session = request.getSession();
        session.setMaxInactiveInterval((int) sessionLength.toSeconds());
        var wanted = LocalPath.of(session.getAttribute(LoginController.WANTED));
        session.removeAttribute(LoginController.WANTED);
        response.sendRedirect(wanted);
    }
}
