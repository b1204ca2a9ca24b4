package vn.langnghe.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import vn.langnghe.platform.trace.Correlation;

/** What a service hears: nothing a caller could have made up about who or where it is. */
@Component
class OutgoingHeaders implements RequestHttpHeadersFilter, Ordered {

    static final String SESSION_TOKEN = OutgoingHeaders.class.getName() + ".token";

    private static final Set<String> OURS = Set.of("ln_session", "ln_identity");
    private static final Set<String> MADE_UP = ignoringCase(
            "forwarded",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-client-ip",
            "true-client-ip",
            "remote-user",
            "x-remote-user",
            "proxy",
            "expect");
    private static final Set<String> MADE_UP_KINDS =
            Set.of("x-forwarded-", "x-user", "x-auth", "x-roles", "x-units", "x-http-method");

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
        var headers = new HttpHeaders();
        incoming.forEach((name, values) -> {
            if (!isMadeUp(name)) {
                headers.put(name, values);
            }
        });
        keepOwnCookiesHere(headers);
        sayWhereFrom(headers, request.servletRequest());
        request.attribute(SESSION_TOKEN).ifPresent(token -> headers.setBearerAuth(token.toString()));
        var correlation = Correlation.current();
        if (correlation != null) {
            headers.set(Correlation.HEADER, correlation);
        }
        return headers;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static boolean isMadeUp(String name) {
        if (MADE_UP.contains(name)) {
            return true;
        }
        for (var kind : MADE_UP_KINDS) {
            if (name.regionMatches(true, 0, kind, 0, kind.length())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> ignoringCase(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    private static void keepOwnCookiesHere(HttpHeaders headers) {
        if (!headers.containsHeader(HttpHeaders.COOKIE)) {
            return;
        }
        var cookies = headers.getOrEmpty(HttpHeaders.COOKIE).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(cookie -> !OURS.contains(cookie.split("=", 2)[0].toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!cookies.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, cookies);
        }
    }

    private static void sayWhereFrom(HttpHeaders headers, HttpServletRequest request) {
        headers.set("X-Forwarded-For", request.getRemoteAddr());
        headers.set("X-Forwarded-Proto", request.getScheme());
        var host = request.getHeader(HttpHeaders.HOST);
        if (host != null) {
            headers.set("X-Forwarded-Host", host);
        }
    }
}
