package vn.langnghe.gateway.route;

import java.util.Collection;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import vn.langnghe.gateway.GatewayProperties;
import vn.langnghe.platform.trace.Correlation;

/** What a caller hears of a service: not its address, and no header twice that the gateway sets itself. */
@Component
class ReturnedHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final List<String> SET_BY_US = List.of(
            Correlation.HEADER,
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Strict-Transport-Security",
            "Server");

    private final Collection<String> addresses;

    ReturnedHeaders(GatewayProperties gateway) {
        this.addresses = gateway.services().values().stream()
                .map(service -> service.uri().toString().replaceFirst("/$", ""))
                .toList();
    }

    @Override
    public HttpHeaders apply(HttpHeaders returned, ServerResponse response) {
        var headers = new HttpHeaders();
        returned.forEach(headers::put);
        SET_BY_US.forEach(headers::remove);
        var location = headers.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, withoutAddress(location));
        }
        return headers;
    }

    private String withoutAddress(String location) {
        return addresses.stream()
                .filter(address -> location.startsWith(address + '/'))
                .findFirst()
                .map(address -> location.substring(address.length()))
                .orElse(location);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
