package vn.langnghe.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Signs tokens as the house's issuer does, and shows the key to check them with. */
public final class TestIssuer implements AutoCloseable {

    private final RSAKey key;
    private final HttpServer server;

    private TestIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    public static TestIssuer start() {
        try {
            var key = new RSAKeyGenerator(2048).keyID("test").generate();
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/oauth2/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.start();
            return new TestIssuer(key, server);
        } catch (IOException | JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String token(String name, List<String> units, String... roles) {
        return sign(Map.of("sub", name, "name", name, "units", units, "roles", List.of(roles)), uri(), inAnHour());
    }

    public String expired(String name) {
        return sign(Map.of("sub", name), uri(), Instant.now().minusSeconds(600));
    }

    public String ofAnother(String name) {
        return sign(Map.of("sub", name), "http://elsewhere.example", inAnHour());
    }

    private static Instant inAnHour() {
        return Instant.now().plusSeconds(3600);
    }

    private String sign(Map<String, ?> claims, String issuer, Instant expires) {
        try {
            var builder = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .issueTime(Date.from(Instant.now().minusSeconds(3600)))
                    .expirationTime(Date.from(expires));
            claims.forEach(builder::claim);
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), builder.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
