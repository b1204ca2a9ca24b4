package vn.langnghe.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An issuer with the addresses of a Keycloak realm, which signs in everybody as the same leader. */
class StubIssuer implements AutoCloseable {

    static final String REALM = "/realms/office";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";

    final StubService web = new StubService();
    final AtomicInteger issued = new AtomicInteger();
    volatile int lifetime = 900;
    volatile boolean refuses;
    volatile String role = "LEADER";
    volatile boolean ails;

    private final RSAKey key = key();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    StubIssuer() {
        web.on(PROTOCOL + "/auth", exchange -> {
            var asked = form(exchange.getRequestURI().getRawQuery());
            var code = "code" + codes.size();
            codes.put(code, asked);
            StubService.text(
                            302,
                            "",
                            "Location",
                            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"))
                    .to(exchange);
        });
        web.on(PROTOCOL + "/token", exchange -> {
            if (ails) {
                StubService.text(500, "").to(exchange);
                return;
            }
            var asked = form(web.last().body());
            StubService.text(
                            refuses ? 400 : 200,
                            refuses ? "{\"error\":\"invalid_grant\"}" : tokens(asked),
                            "Content-Type",
                            "application/json")
                    .to(exchange);
        });
        web.on(
                PROTOCOL + "/certs",
                StubService.text(200, new JWKSet(key.toPublicJWK()).toString(), "Content-Type", "application/json"));
    }

    URI at(String endpoint) {
        return web.uri().resolve(PROTOCOL + endpoint);
    }

    String uri() {
        return web.uri() + REALM;
    }

    private String tokens(Map<String, String> asked) {
        var begun = codes.getOrDefault(asked.getOrDefault("code", ""), Map.of());
        if (asked.containsKey("code") && !challenge(asked.get("code_verifier")).equals(begun.get("code_challenge"))) {
            throw new AssertionError("the proof does not fit the code");
        }
        var number = issued.incrementAndGet();
        return """
                {"access_token":"token-%d","token_type":"Bearer","expires_in":%d,"refresh_token":"again-%d","id_token":"%s"}""".formatted(number, lifetime, number, idToken(begun.get("nonce")));
    }

    private String idToken(String nonce) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(uri())
                            .subject("leader")
                            .audience("gateway")
                            .claim("nonce", nonce)
                            .claim("name", "Phạm Thị Thu Hương")
                            .claim("roles", List.of(role))
                            .claim("units", List.of())
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
