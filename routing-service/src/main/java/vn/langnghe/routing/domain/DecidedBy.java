package vn.langnghe.routing.domain;

import org.jspecify.annotations.Nullable;

/** Rules or a person. */
public record DecidedBy(Type type, @Nullable String user) {

    public static final DecidedBy THE_RULES = new DecidedBy(Type.RULES, null);

    public static DecidedBy person(String user) {
        return new DecidedBy(Type.PERSON, user);
    }

    public enum Type {
        RULES,
        PERSON
    }
}
