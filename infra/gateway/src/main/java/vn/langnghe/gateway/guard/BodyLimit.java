package vn.langnghe.gateway.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.langnghe.gateway.GatewayProperties;
import vn.langnghe.gateway.Paths;
import vn.langnghe.platform.web.ProblemAnswer;
import vn.langnghe.platform.web.Trouble;

/**
 * Refuses what says it is too large, and bounds what does not say. A body where none belongs would be waited for and
 * passed on all the same, so it is refused.
 */
class BodyLimit extends OncePerRequestFilter {

    static final Set<String> READING = Set.of("GET", "HEAD");

    private final GatewayProperties.Limits limits;
    private final Paths uploads;
    private final ProblemAnswer answer;

    BodyLimit(GatewayProperties.Limits limits, ProblemAnswer answer) {
        this.limits = limits;
        this.uploads = Paths.of(limits.uploads());
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) && bringsBody(request)) {
            answer.write(Trouble.of(HttpStatus.BAD_REQUEST, "body-unexpected"), request, response);
            return;
        }
        var limit = (uploads.include(request) ? limits.upload() : limits.body()).toBytes();
        if (request.getContentLengthLong() > limit) {
            answer.write(Trouble.of(HttpStatus.CONTENT_TOO_LARGE, "too-large"), request, response);
        } else {
            chain.doFilter(new BoundedRequest(request, limit, System::nanoTime), response);
        }
    }

    private static boolean bringsBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
