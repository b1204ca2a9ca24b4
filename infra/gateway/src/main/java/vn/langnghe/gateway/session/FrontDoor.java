package vn.langnghe.gateway.session;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.langnghe.gateway.GatewayProperties;
import vn.langnghe.gateway.guard.Guards;
import vn.langnghe.platform.web.ProblemAnswer;
import vn.langnghe.platform.web.Trouble;

/** Sign-in, sign-out, guards and headers. What needs a sign-in is for the services to say, but for our own few pages. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    @Bean
    SecurityFilterChain frontDoorChain(
            HttpSecurity http,
            GatewayProperties gateway,
            Guards guards,
            ClientRegistrationRepository registrations,
            ProblemAnswer answer,
            Clock clock) {
        guards.inOrder().reversed().forEach(guard -> http.addFilterAfter(guard, HeaderWriterFilter.class));
        return http.authorizeHttpRequests(FrontDoor::ownPages)
                .oauth2Login(login -> login.loginPage("/login")
                        .successHandler(new BackToThePage(gateway.sessionLength(), clock))
                        .failureHandler((request, response, failed) ->
                                answer.write(Trouble.of(HttpStatus.UNAUTHORIZED, "sign-in-failed"), request, response)))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"))
                        .deleteCookies("LN_SESSION")
                        .logoutSuccessHandler(signOutAtIssuer(registrations)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, stranger) -> {
                            if (request.getRequestURI().equals("/me")) {
                                answer.write(Trouble.of(HttpStatus.UNAUTHORIZED, "unauthorized"), request, response);
                            } else {
                                response.sendRedirect("/login?to=" + request.getRequestURI());
                            }
                        })
                        .accessDeniedHandler((request, response, denied) ->
                                answer.write(Trouble.of(HttpStatus.FORBIDDEN, "forbidden"), request, response)))
                .headers(headers -> PageHeaders.write(headers, gateway.issuer()))
                .csrf(AbstractHttpConfigurer::disable) // CrossSiteGuard does it, without tokens in every form
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .build();
    }

    private static void ownPages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/admin")
                .hasRole("ADMIN")
                .requestMatchers("/me")
                .authenticated()
                .anyRequest()
                .permitAll();
    }

    private static OidcClientInitiatedLogoutSuccessHandler signOutAtIssuer(ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }

    /** As strict as the default, without a regular expression over every character of every token. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(
                value -> value == null || value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t'));
        return firewall;
    }

    /** Requests are timed as a whole; timing every filter of the chain costs a tenth of the gateway's work. */
    @Bean
    SecurityObservationSettings untimedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    GrantedAuthoritiesMapper rolesOfTheToken() {
        return authorities -> authorities.stream()
                .filter(OidcUserAuthority.class::isInstance)
                .map(OidcUserAuthority.class::cast)
                .map(authority -> authority.getIdToken().getClaims().get("roles"))
                .filter(Collection.class::isInstance)
                .flatMap(roles -> ((Collection<?>) roles).stream())
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toSet());
    }
}
