package vn.langnghe.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is calling, as the token says; a controller may ask for it as an argument. */
public record CurrentUser(
        String name,
        String displayName,
        Set<String> roles,
        Set<String> units,
        @Nullable String association) {

    private static final CurrentUser ANONYMOUS = new CurrentUser("anonymous", "", Set.of(), Set.of(), null);

    public static CurrentUser anonymous() {
        return ANONYMOUS;
    }

    public boolean isAnonymous() {
        return this == ANONYMOUS;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... anyOf) {
        for (var role : anyOf) {
            if (has(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean belongsTo(String unit) {
        return units.contains(unit);
    }
}
