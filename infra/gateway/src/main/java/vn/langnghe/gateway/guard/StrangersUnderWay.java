package vn.langnghe.gateway.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.langnghe.platform.security.CurrentUsers;
import vn.langnghe.platform.security.Neighbourhood;
import vn.langnghe.platform.web.ProblemAnswer;
import vn.langnghe.platform.web.Trouble;

/**
 * So many bodies one address may send at once without a session: each holds a connection to a service while it drips.
 * With a token, which only the services can tell from a forged one, it may send some more.
 */
class StrangersUnderWay extends OncePerRequestFilter {

    private static final int MORE_WITH_A_TOKEN = 4;

    private final int most;
    private final ProblemAnswer answer;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    StrangersUnderWay(int most, ProblemAnswer answer) {
        this.most = most;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || !CurrentUsers.current().isAnonymous();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var bearsToken = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        var who = (bearsToken ? "token " : "") + Neighbourhood.of(request.getRemoteAddr());
        try {
            if (underWay.merge(who, 1, Integer::sum) <= (bearsToken ? most * MORE_WITH_A_TOKEN : most)) {
                chain.doFilter(request, response);
            } else {
                answer.write(Trouble.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests"), request, response);
            }
        } finally {
            underWay.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
        }
    }
}
