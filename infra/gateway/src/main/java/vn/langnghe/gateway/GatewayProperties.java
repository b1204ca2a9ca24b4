package vn.langnghe.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

@ConfigurationProperties("langnghe.gateway")
public record GatewayProperties(
        URI publicUrl,
        Duration sessionLength,
        Issuer issuer,
        Map<String, Service> services,
        Limits limits,
        AnonymousPosts anonymousPosts,
        Rate signIns) {

    /** Any OpenID Connect issuer; nothing is asked of it at start. */
    public record Issuer(
            String uri,
            String authorizationUri,
            URI tokenUri,
            String jwkSetUri,
            URI endSessionUri,
            String clientId,
            String clientSecret) {

        public Issuer {
            if (clientSecret.isBlank()) {
                throw new IllegalArgumentException("OIDC_CLIENT_SECRET is not set: nobody could sign in");
            }
        }
    }

    /** Where a service is and which paths are its own. */
    public record Service(URI uri, List<String> paths) {}

    /** How large a request body may be; {@code uploads} are the paths that take files. */
    public record Limits(DataSize body, DataSize upload, List<String> uploads) {}

    /** How often one address may post without being signed in, and how many such bodies may be on their way at once. */
    public record AnonymousPosts(int burst, int perMinute, int atOnce, List<String> exempt) {}

    /** How often one address may do something. */
    public record Rate(int burst, int perMinute) {}
}
