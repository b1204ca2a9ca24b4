package vn.langnghe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
class IdentityTests {

    private static final String SECRET = "the gateway's";
    private static final String VERIFIER = "a-verifier-long-enough-to-be-one-by-the-standard-1234567890";
    private static final String CHALLENGE = challenge();
    private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/gateway";

    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @Autowired
    JwtDecoder tokens;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("LANGNGHE_DATA", data::toString);
        properties.add("OIDC_CLIENT_SECRET", () -> SECRET);
    }

    @Test
    void aProgramGetsATokenWithItsRolesAndUnits() throws ParseException {
        var claims = claims(token(browser()
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        "Authorization",
                        basic("officer.dkkd", "langnghe"))));

        assertThat(claims.getSubject()).isEqualTo("officer.dkkd");
        assertThat(claims.getStringListClaim("roles")).containsExactly("OFFICER");
        assertThat(claims.getStringListClaim("units")).containsExactly("DKKD");
        assertThat(claims.getStringClaim("name")).isEqualTo("Nguyễn Thị Ổn");
        assertThat(claims.getClaims().toString()).doesNotContain("FACTOR_");
    }

    @Test
    void anAssociationIsNamedInItsToken() throws ParseException {
        var claims = claims(token(browser()
                .post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                "association.hhdn",
                                "client_secret",
                                "langnghe"))));

        assertThat(claims.getStringClaim("association")).isEqualTo("HHDN");
        assertThat(claims.getStringListClaim("units")).isEmpty();
    }

    @Test
    void aWrongSecretGetsNothing() {
        assertThat(browser()
                        .post(
                                "/oauth2/token",
                                Map.of("grant_type", "client_credentials"),
                                "Authorization",
                                basic("admin", "guess"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPersonSignsInWithACodeAndItsProof() throws ParseException {
        var browser = browser();
        assertThat(browser.get(authorize()).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login");
        browser.signIn("inspector", "langnghe");
        var code = code(browser.get(authorize()));

        var answer = browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        CALLBACK,
                        "code_verifier",
                        VERIFIER),
                "Authorization",
                basic("gateway", SECRET));

        var claims = claims(token(answer));
        assertThat(claims.getSubject()).isEqualTo("inspector");
        assertThat(claims.getStringListClaim("roles")).containsExactlyInAnyOrder("INSPECTOR", "OFFICER");
        assertThat(answer.body()).contains("refresh_token", "id_token");
        assertThat(browser.post(
                                "/oauth2/token",
                                Map.of("grant_type", "refresh_token", "refresh_token", field(answer, "refresh_token")),
                                "Authorization",
                                basic("gateway", SECRET))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCodeWithoutItsProofIsWorthless() {
        var browser = browser();
        browser.signIn("clerk", "langnghe");
        var code = code(browser.get(authorize()));

        assertThat(browser.post(
                                "/oauth2/token",
                                Map.of(
                                        "grant_type",
                                        "authorization_code",
                                        "code",
                                        code,
                                        "redirect_uri",
                                        CALLBACK,
                                        "code_verifier",
                                        VERIFIER + "x"),
                                "Authorization",
                                basic("gateway", SECRET))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void codesAreSentNowhereButToTheGateway() {
        var browser = browser();
        browser.signIn("clerk", "langnghe");

        assertThat(browser.get(authorize().replace("localhost%3A8080", "evil.example"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void signingOutEndsTheSessionAndLeadsBack() {
        var browser = browser();
        browser.signIn("leader", "langnghe");
        var answer = browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code(browser.get(authorize())),
                        "redirect_uri",
                        CALLBACK,
                        "code_verifier",
                        VERIFIER),
                "Authorization",
                basic("gateway", SECRET));

        var out = browser.get("/connect/logout?id_token_hint=" + field(answer, "id_token")
                + "&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F");

        assertThat(out.headers().firstValue("Location")).contains("http://localhost:8080/");
        assertThat(browser.get(authorize()).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login");
    }

    @Test
    void signingOutOfAForgottenSessionLeadsBackToo() {
        assertThat(browser()
                        .get("/connect/logout?id_token_hint=e30.e30.e30")
                        .headers()
                        .firstValue("Location"))
                .contains("http://localhost:8080");
    }

    @Test
    void theLoginPageGivesNothingAway() {
        var wrong = browser();
        assertThat(wrong.signIn("clerk", "guess").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login?refused");
        assertThat(wrong.signIn("nobody", "guess").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login?refused");
        assertThat(wrong.signIn("association.hhdn", "langnghe").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login?refused");

        var page = wrong.get("/login?refused");
        assertThat(page.body()).contains("Đăng nhập").doesNotContain("guess", "nobody", "officer.dkkd");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("LN_SESSION");
    }

    @Test
    void theLoginPageSpeaksEnglishWhenAsked() {
        assertThat(browser().get("/login?lang=en").body()).contains("Sign in", "lang=\"en\"");
    }

    @Test
    void whoGuessesHasToWait() {
        var guesser = browser();
        for (var i = 0; i < SignInAttempts.FREE; i++) {
            guesser.signIn("officer.vps", "guess" + i);
        }

        assertThat(guesser.signIn("officer.vps", "langnghe").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login?refused");
    }

    @Test
    void theKeyIsKeptForTheNextStart() {
        var file = data.resolve("identity-key.json");

        assertThat(SigningKey.keptIn(file)).isEqualTo(SigningKey.keptIn(file));
        assertThat(file.toFile().canRead()).isTrue();
    }

    private Browser browser() {
        return new Browser(URI.create("http://localhost:" + port));
    }

    private JWTClaimsSet claims(String token) throws ParseException {
        tokens.decode(token); // signed by us, and in force
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static String token(HttpResponse<String> answer) {
        return field(answer, "access_token");
    }

    private static String field(HttpResponse<String> answer, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get(name).asString();
    }

    private static String code(HttpResponse<String> redirect) {
        var location = redirect.headers().firstValue("Location").orElse("");
        assertThat(location).startsWith(CALLBACK);
        return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    private static String authorize() {
        return "/oauth2/authorize?"
                + Browser.form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        "gateway",
                        "scope",
                        "openid profile",
                        "state",
                        "s",
                        "redirect_uri",
                        CALLBACK,
                        "code_challenge",
                        CHALLENGE,
                        "code_challenge_method",
                        "S256"));
    }

    private static String basic(String name, String secret) {
        var encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString((name + ':' + encoded).getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
