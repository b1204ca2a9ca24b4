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
        AnonymousAtOnce anonymousAtOnce,
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

    /** How often one address may post without being signed in. */
    public record AnonymousPosts(int burst, int perMinute, List<String> exempt) {}

    /** How many bodies one address may be sending at once without being signed in, and how many answers reading. */
    public record AnonymousAtOnce(int bodies, int answers) {}

    /** How often one address may do something. */
    public record Rate(int burst, int perMinute) {}
}
