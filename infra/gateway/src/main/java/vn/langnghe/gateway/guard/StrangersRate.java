package vn.langnghe.gateway.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.langnghe.gateway.GatewayProperties;
import vn.langnghe.gateway.Paths;
import vn.langnghe.platform.security.CurrentUsers;
import vn.langnghe.platform.security.Neighbourhood;
import vn.langnghe.platform.web.ProblemAnswer;
import vn.langnghe.platform.web.Trouble;

/**
 * So many posts an address may make without a sign-in, and so many sign-ins it may begin, each of which is a session;
 * asking for tokens is counted by itself.
 */
class StrangersRate extends OncePerRequestFilter {

    private static final String TOKENS = "/oauth2/token";

    private static final Paths SIGN_IN = Paths.of(List.of("/login", "/oauth2/authorization/**"));

    private final GatewayProperties.AnonymousPosts allowance;
    private final GatewayProperties.Rate signIns;
    private final Paths exempt;
    private final ProblemAnswer answer;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    StrangersRate(GatewayProperties.AnonymousPosts allowance, GatewayProperties.Rate signIns, ProblemAnswer answer) {
        this.allowance = allowance;
        this.signIns = signIns;
        this.exempt = Paths.of(allowance.exempt());
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !beginsSignIn(request)
                && (!"POST".equals(request.getMethod())
                        || exempt.include(request)
                        || !asksForToken(request) && isKnown(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var neighbours = Neighbourhood.of(request.getRemoteAddr());
        var bucket = beginsSignIn(request)
                ? buckets.get("sign-ins " + neighbours, _ -> bucket(signIns.burst(), signIns.perMinute()))
                : buckets.get(
                        (asksForToken(request) ? "tokens " : "") + neighbours,
                        _ -> bucket(allowance.burst(), allowance.perMinute()));
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            answer.write(tooMany(Duration.ofNanos(taken.getNanosToWaitForRefill())), request, response);
        }
    }

    private static boolean beginsSignIn(HttpServletRequest request) {
        return SIGN_IN.include(request);
    }

    private static boolean asksForToken(HttpServletRequest request) {
        return TOKENS.equals(request.getRequestURI());
    }

    /** A forged token passes here and fails at the service. */
    private static boolean isKnown(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null
                ? !CurrentUsers.current().isAnonymous()
                : authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static Bucket bucket(int burst, int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static Trouble tooMany(Duration wait) {
        var later = new HttpHeaders();
        later.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        return new Trouble(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", List.of(), Map.of(), later);
    }
}
