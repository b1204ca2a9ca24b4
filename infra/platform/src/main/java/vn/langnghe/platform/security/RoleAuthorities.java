package vn.langnghe.platform.security;

import java.util.Collection;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** The {@code roles} of a token, as {@code ROLE_…}. */
class RoleAuthorities implements Converter<Jwt, Collection<GrantedAuthority>> {

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        return List.copyOf(CurrentUsers.texts(token, "roles").stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    }
}
