package vn.langnghe.gateway.session;

import java.net.URI;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.langnghe.gateway.GatewayProperties;

/** What a browser may do with any answer of this house. */
final class PageHeaders {

    private PageHeaders() {}

    /** {@code form-action} names the issuer, because browsers apply it to the redirect after signing out as well. */
    static void write(HeadersConfigurer<HttpSecurity> headers, GatewayProperties.Issuer issuer) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'self'; script-src 'self';"
                        + " style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none';"
                        + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + origin(issuer.endSessionUri())))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
