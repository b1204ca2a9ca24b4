package vn.langnghe.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.langnghe.platform.web.ProblemAnswer;
import vn.langnghe.platform.web.Trouble;

/** Says 401 and 403 like every other problem, and logs them without saying who. */
class ProblemSecurity implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemSecurity.class);

    private final ProblemAnswer answer;

    ProblemSecurity(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        log.debug("401 {}", request.getMethod());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer.write(Trouble.of(HttpStatus.UNAUTHORIZED, "unauthenticated").with(headers), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        log.info("403 {}", request.getMethod());
        answer.write(Trouble.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
    }
}
