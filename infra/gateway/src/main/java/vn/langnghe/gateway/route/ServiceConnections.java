package vn.langnghe.gateway.route;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Kept-open connections to the services; answers are passed on as they are, whatever they say. */
@Configuration(proxyBeanMethods = false)
class ServiceConnections {

    @Bean
    HttpComponentsClientHttpRequestFactory serviceRequests() {
        // The socket timeout is the longest silence: a live stream sends a sign of life well within it.
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(512)
                .setMaxConnTotal(2048)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(2))
                        .setSocketTimeout(Timeout.ofSeconds(60))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
        var patience = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.ofSeconds(2))
                .build();
        return new HttpComponentsClientHttpRequestFactory(HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(patience)
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build());
    }
}
