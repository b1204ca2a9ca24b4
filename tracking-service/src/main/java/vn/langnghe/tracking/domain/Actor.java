package vn.langnghe.tracking.domain;

import org.jspecify.annotations.Nullable;

/** Who did something. A sender has no name here. */
public record Actor(Type type, @Nullable String user) {

    public static final Actor SYSTEM = new Actor(Type.SYSTEM, null);
    public static final Actor SENDER = new Actor(Type.SENDER, null);

    /** In which capacity. */
    public enum Type {
        SENDER,
        OFFICER,
        SYSTEM,
        TRIAGE,
        INSPECTOR,
        LEADER
    }
}
