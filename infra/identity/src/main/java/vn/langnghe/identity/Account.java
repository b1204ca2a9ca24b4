package vn.langnghe.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Somebody who may sign in, by password or as a program of the same name. */
record Account(
        String name,
        String displayName,
        Set<String> roles,
        @DefaultValue Set<String> units,
        @Nullable String association,
        boolean programOnly) {}
