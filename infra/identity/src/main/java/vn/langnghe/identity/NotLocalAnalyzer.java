package vn.langnghe.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal into a sentence that says what to do instead. */
class NotLocalAnalyzer extends AbstractFailureAnalyzer<NotLocal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotLocal cause) {
        return new FailureAnalysis(
                "This sign-in service has passwords everybody knows, so it starts in profile 'local' only.",
                "On one machine, set SPRING_PROFILES_ACTIVE=local (./langnghe up does). Anywhere else, run a real"
                        + " OpenID Connect issuer such as Keycloak and point OIDC_ISSUER_URI at it.",
                cause);
    }
}
