package vn.langnghe.gateway.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.langnghe.gateway.GatewayProperties;
import vn.langnghe.platform.security.CurrentUsers;
import vn.langnghe.platform.security.Neighbourhood;
import vn.langnghe.platform.web.ProblemAnswer;
import vn.langnghe.platform.web.Trouble;

/**
 * So many bodies one address may send, and so many answers read, at once without a session: each holds a connection to
 * a service while it drips. With a token, which only the services can tell from a forged one, it may have some more.
 */
class StrangersUnderWay extends OncePerRequestFilter {

    private static final int MORE_WITH_A_TOKEN = 2;
    private static final Pattern TOKEN = Pattern.compile("(?i)bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final GatewayProperties.AnonymousAtOnce most;
    private final ProblemAnswer answer;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    StrangersUnderWay(GatewayProperties.AnonymousAtOnce most, ProblemAnswer answer) {
        this.most = most;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CurrentUsers.current().isAnonymous();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var bearsToken = bearsToken(request);
        var reads = BodyLimit.READING.contains(request.getMethod());
        var who = (bearsToken ? "token " : "") + (reads ? "reads " : "") + Neighbourhood.of(request.getRemoteAddr());
        var allowed = (reads ? most.answers() : most.bodies()) * (bearsToken ? MORE_WITH_A_TOKEN : 1);
        try {
            if (underWay.merge(who, 1, Integer::sum) <= allowed) {
                chain.doFilter(request, response);
            } else {
                answer.write(Trouble.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests"), request, response);
            }
        } finally {
            underWay.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Whatever else calls itself an authorization is none to the services, which then treat its bearer as a stranger. */
    private static boolean bearsToken(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && TOKEN.matcher(authorization).matches();
    }
}
