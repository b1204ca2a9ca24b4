package vn.langnghe.gateway.route;

import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import vn.langnghe.gateway.guard.BodyTooLarge;
import vn.langnghe.gateway.guard.BodyTooSlow;
import vn.langnghe.platform.web.Diagnosis;
import vn.langnghe.platform.web.Trouble;

/** A service that is away or silent, and a body that turned out too large or too slow on the way to it. */
@Component
@Order(5)
class ServiceTrouble implements Diagnosis {

    @Override
    public Optional<Trouble> of(Exception exception) {
        var cause = NestedExceptionUtils.getMostSpecificCause(exception);
        if (cause instanceof BodyTooLarge) {
            return Optional.of(Trouble.of(HttpStatus.CONTENT_TOO_LARGE, "too-large"));
        }
        if (cause instanceof BodyTooSlow) {
            return Optional.of(Trouble.of(HttpStatus.REQUEST_TIMEOUT, "too-slow"));
        }
        if (!(exception instanceof ResourceAccessException)) {
            return Optional.empty();
        }
        return Optional.of(
                cause instanceof SocketTimeoutException && !(cause instanceof ConnectTimeoutException)
                        ? Trouble.of(HttpStatus.GATEWAY_TIMEOUT, "service-silent")
                        : away());
    }

    private static Trouble away() {
        var soon = new HttpHeaders();
        soon.set(HttpHeaders.RETRY_AFTER, "5");
        return new Trouble(HttpStatus.SERVICE_UNAVAILABLE, "service-away", List.of(), Map.of(), soon);
    }
}
