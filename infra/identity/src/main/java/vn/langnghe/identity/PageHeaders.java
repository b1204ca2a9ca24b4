package vn.langnghe.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser may do with the login page. */
final class PageHeaders {

    private PageHeaders() {}

    /** {@code form-action} names the gateway, because browsers apply it to the redirect after signing in as well. */
    static void of(HeadersConfigurer<HttpSecurity> headers, IdentityProperties identity) {
        var gateway = identity.gateway().url();
        var twin = gateway.toString().replace("//localhost", "//127.0.0.1");
        headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'self'; img-src 'self' data:;"
                        + " frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self' " + gateway
                        + " " + twin))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
