package vn.langnghe.gateway.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import vn.langnghe.platform.web.ProblemAnswer;
import vn.langnghe.platform.web.Trouble;

/**
 * Lets nobody else's page change anything in the name of a signed-in person. Browsers say where a request comes from
 * (Fetch Metadata, or the Origin header where they lack it); what does not say is refused as soon as it carries the
 * session's cookie.
 */
class CrossSiteGuard extends OncePerRequestFilter {

    static final String COOKIE = "LN_SESSION";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final URI home;
    private final ProblemAnswer answer;

    CrossSiteGuard(URI home, ProblemAnswer answer) {
        this.home = home;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Cookie session = WebUtils.getCookie(request, COOKIE);
        return HARMLESS.contains(request.getMethod())
                || session == null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            answer.write(Trouble.of(HttpStatus.FORBIDDEN, "cross-site"), request, response);
        }
    }

    private boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOwn(request.getHeader(HttpHeaders.ORIGIN), request) : OWN_SITES.contains(site);
    }

    private boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        var address = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        return origin.equals(address) || origin.equals(home.toString().replaceFirst("/$", ""));
    }
}
