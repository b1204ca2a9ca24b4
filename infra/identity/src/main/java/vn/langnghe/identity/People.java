package vn.langnghe.identity;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who may sign in on the login page. */
@Configuration(proxyBeanMethods = false)
class People {

    private final SignInAttempts attempts;

    People(Clock clock) {
        this.attempts = new SignInAttempts(clock);
    }

    /** Cheap, for the passwords are public. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(6);
    }

    @Bean
    UserDetailsService users(IdentityProperties identity, PasswordEncoder passwords) {
        var password = passwords.encode(identity.password());
        return typed -> {
            var name = typed.strip().toLowerCase(Locale.ROOT);
            var account = identity.account(name)
                    .filter(found -> !found.programOnly())
                    .orElseThrow(() -> new UsernameNotFoundException("unknown"));
            return User.withUsername(account.name())
                    .password(password)
                    .authorities("ROLE_USER")
                    .accountLocked(attempts.mustWait(who(name, address())))
                    .build();
        };
    }

    @EventListener
    void wrongPassword(AuthenticationFailureBadCredentialsEvent event) {
        attempts.failed(who(event));
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        attempts.succeeded(who(event.getAuthentication()));
    }

    private static String who(AbstractAuthenticationFailureEvent event) {
        return who(event.getAuthentication());
    }

    private static String who(Authentication authentication) {
        var address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
        return who(authentication.getName().strip().toLowerCase(Locale.ROOT), address);
    }

    private static String who(String name, String address) {
        return name + '@' + address;
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}
