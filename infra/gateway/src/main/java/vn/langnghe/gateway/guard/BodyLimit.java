package vn.langnghe.gateway.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.langnghe.gateway.GatewayProperties;
import vn.langnghe.gateway.Paths;
import vn.langnghe.platform.web.ProblemAnswer;
import vn.langnghe.platform.web.Trouble;

/** Refuses what says it is too large, and bounds what does not say. */
class BodyLimit extends OncePerRequestFilter {

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
        var limit = (uploads.include(request) ? limits.upload() : limits.body()).toBytes();
        if (request.getContentLengthLong() > limit) {
            answer.write(Trouble.of(HttpStatus.CONTENT_TOO_LARGE, "too-large"), request, response);
        } else {
            chain.doFilter(new BoundedRequest(request, limit, System::nanoTime), response);
        }
    }
}
