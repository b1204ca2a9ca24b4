package vn.langnghe.tracking.subscription.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.subscription.WebhookSettings;

/** Sends one message and reads nothing of the answer but its head, which is bounded. Follows no redirect, keeps no cookie. */
@Component
class Post implements DisposableBean {

    private final CloseableHttpClient http;
    private final Duration timeout;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timeouts").factory());

    Post(WebhookSettings settings) {
        this.timeout = settings.timeout();
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(
                                settings.privateTargets() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(timeout))
                                .setSocketTimeout(Timeout.of(timeout))
                                .build())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(8 * 1024)
                                        .setMaxHeaderCount(100)
                                        .build())
                                .build())
                        .setMaxConnTotal(400)
                        .setMaxConnPerRoute(8)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .build())
                .setUserAgent("LangNghe-Webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Reply send(String url, Map<String, String> headers, String body) {
        var request = new HttpPost(URI.create(url));
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        // The timeouts of the client are per packet: a receiver that drips must not hold us longer either.
        var end = clock.schedule(request::cancel, timeout.toMillis() + 1000, TimeUnit.MILLISECONDS);
        try (var response = http.executeOpen(HttpHost.create(request.getUri()), request, null)) {
            return new Reply(response.getCode(), null, retryAfter(response));
        } catch (IOException | java.net.URISyntaxException failure) {
            return Reply.none(reason(failure));
        } finally {
            end.cancel(false);
        }
    }

    /** A word for the log: what others say in their messages may hold more than it should. */
    private static String reason(Exception failure) {
        return switch (failure) {
            case PublicAddresses.NotPublic _ -> "NOT_PUBLIC";
            case UnknownHostException _ -> "UNKNOWN_HOST";
            case java.io.InterruptedIOException _ -> "TIMEOUT";
            case ConnectException _ -> "NOT_REACHED";
            case SSLException _ -> "TLS";
            default -> "BROKEN_OFF";
        };
    }

    private static @Nullable Duration retryAfter(HttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        try {
            return header == null
                    ? null
                    : Duration.ofSeconds(Long.parseLong(header.getValue().strip()));
        } catch (NumberFormatException | DateTimeException notSeconds) {
            return null;
        }
    }

    @Override
    public void destroy() throws IOException {
        clock.shutdownNow();
        http.close();
    }
}
