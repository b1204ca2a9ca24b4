package vn.langnghe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.gateway.StubService.text;

import org.junit.jupiter.api.Test;

/** People and programs come in, stay in and go out; whoever is not let in is told so. */
class SignInTests extends AtTheGateway {

    @Test
    void aPersonSignsInAndComesBackToThePage() {
        var browser = browser();

        var page = browser.open("/cases?status=OPEN");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.uri().toString()).endsWith("/cases?status=OPEN");
        assertThat(service.last().header("Authorization")).startsWith("Bearer token-");
        assertThat(service.last().header("Cookie")).doesNotContain("LN_SESSION");
        assertThat(browser.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("LN_SESSION");
            assertThat(cookie.isHttpOnly()).isTrue();
        });
        assertThat(browser.get("/me").body()).contains("\"leader\"", "LEADER", "Phạm Thị Thu Hương");
    }

    @Test
    void theSessionCookieIsForThisSiteOnly() {
        assertThat(browser().get("/login").headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .contains("LN_SESSION=", "HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void aProgramWithoutATokenIsToldSoAndNotSentToAPage() {
        assertThat(browser().get("/api/cases", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(browser().get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aFragmentOfAPageSendsTheWholePageToTheSignIn() {
        var answer = browser().get("/cases", "HX-Request", "true", "HX-Current-URL", "http://localhost/cases?page=2");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login?to=%2Fcases%3Fpage%3D2");
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheIssuer() {
        var browser = signedIn();

        var out = browser.post("/logout", "", "Sec-Fetch-Site", "same-origin");

        assertThat(Browser.location(out))
                .startsWith(issuer.at("/logout").toString())
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() {
        issuer.lifetime = 30; // within the minute in which it counts as ended
        var browser = signedIn();
        var first = service.last().header("Authorization");
        issuer.lifetime = 900;

        browser.get("/cases", "Accept", PAGE);

        assertThat(service.last().header("Authorization"))
                .startsWith("Bearer token-")
                .isNotEqualTo(first);
        assertThat(browser.get("/cases", "Accept", PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void whenTheIssuerRenewsNoMoreThePersonSignsInAgain() {
        issuer.lifetime = 30;
        var browser = signedIn();
        issuer.refuses = true;

        var answer = browser.get("/cases", "Accept", PAGE);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/login?to=%2Fcases");
    }

    @Test
    void anIssuerThatIsAwayForAMomentSignsNobodyOut() {
        issuer.lifetime = 30;
        var browser = signedIn();
        issuer.ails = true;

        assertThat(browser.get("/cases", "Accept", PAGE).statusCode()).isEqualTo(503);

        issuer.ails = false;
        assertThat(browser.get("/cases", "Accept", PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatRefusesAFreshTokenDoesNotSendPeopleRoundInCircles() {
        var browser = signedIn();
        service.on("/cases", text(401, "refused", "Content-Type", "text/html"));

        assertThat(browser.get("/cases", "Accept", PAGE).statusCode()).isEqualTo(401);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsLedAstrayAfterSigningIn() {
        var browser = browser();

        assertThat(browser.open("/login?to=//evil.example/").uri().getHost()).isEqualTo("localhost");
        assertThat(browser.get("/login?to=https://evil.example/").headers().firstValue("Location"))
                .get()
                .asString()
                .doesNotContain("evil");
    }

    @Test
    void aSignInThatWasNeverBegunIsRefusedOnAPage() {
        var answer = browser().get("/login/oauth2/code/gateway?code=x&state=y", "Accept", PAGE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Chưa đăng nhập được");
    }

    @Test
    void programsGetTheirTokensHere() {
        var answer = browser()
                .post(
                        "/oauth2/token",
                        "grant_type=client_credentials&scope=x",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        "Basic Y2xlcms6bGFuZ25naGU=");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("access_token");
        assertThat(issuer.web.last().header("Authorization")).isEqualTo("Basic Y2xlcms6bGFuZ25naGU=");
        assertThat(issuer.web.last().body()).isEqualTo("grant_type=client_credentials&scope=x");
    }
}
