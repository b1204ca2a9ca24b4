package vn.langnghe.gateway.route;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.langnghe.gateway.session.SessionTokens;

/**
 * Lends a browser's request the token of its session, and sends people to the sign-in when a service says it knows nobody.
 * The services alone decide what needs a sign-in; programs get the service's 401 as it is.
 */
class SignInAgain implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final SessionTokens tokens;

    SignInAgain(SessionTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (request.headers().firstHeader(HttpHeaders.AUTHORIZATION) != null) {
            return next.handle(request);
        }
        tokens.of(request.servletRequest())
                .ifPresent(token -> request.attributes().put(OutgoingHeaders.SESSION_TOKEN, token));
        var response = next.handle(request);
        if (response.statusCode() != HttpStatus.UNAUTHORIZED
                || !isPerson(request)
                || tokens.isFresh(request.servletRequest())) {
            return response;
        }
        release(request);
        tokens.forget(request.servletRequest());
        return isFragment(request)
                ? wholePageTo(login(request))
                : ServerResponse.seeOther(login(request)).build();
    }

    private static void release(ServerRequest request) {
        ClientHttpResponse unread = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        if (unread != null) {
            unread.close();
        }
    }

    private static boolean isPerson(ServerRequest request) {
        return isFragment(request)
                || !request.path().startsWith("/api/")
                        && request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    private static boolean isFragment(ServerRequest request) {
        return request.headers().firstHeader("HX-Request") != null;
    }

    private static ServerResponse wholePageTo(URI login) {
        return ServerResponse.status(HttpStatus.UNAUTHORIZED)
                .header("HX-Redirect", login.toString())
                .build();
    }

    private static URI login(ServerRequest request) {
        return URI.create("/login?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
    }

    /** The page itself, or the one its form or fragment stood on. */
    private static String wanted(ServerRequest request) {
        if (request.method() == HttpMethod.GET && !isFragment(request)) {
            return pathAndQuery(request.uri());
        }
        return List.of("HX-Current-URL", HttpHeaders.REFERER).stream()
                .flatMap(header -> request.headers().header(header).stream())
                .findFirst()
                .map(SignInAgain::pathAndQuery)
                .orElse("/");
    }

    private static String pathAndQuery(String url) {
        try {
            return pathAndQuery(URI.create(url));
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    private static String pathAndQuery(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery());
    }
}
