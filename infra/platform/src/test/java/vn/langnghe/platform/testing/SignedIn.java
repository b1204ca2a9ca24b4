package vn.langnghe.platform.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Callers with a token, for requests of MockMvc. */
public final class SignedIn {

    private SignedIn() {}

    public static RequestPostProcessor as(String name, String... roles) {
        return as(name, List.of(), roles);
    }

    public static RequestPostProcessor as(String name, List<String> units, String... roles) {
        return jwt().jwt(token -> token.subject(name)
                        .claim("name", name)
                        .claim("roles", List.of(roles))
                        .claim("units", units))
                .authorities(Arrays.stream(roles)
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }
}
