package vn.langnghe.tracking.domain;

import java.util.Collections;
import java.util.Set;

/**
 * Whom of the department a restricted case accuses, as routing found it. Nobody of these units reads it or its log.
 *
 * @param leaders whether those who inspect are among them, so that leaders read it in their place
 */
public record Conflict(Set<String> units, boolean leaders) {

    public Conflict {
        units = Set.copyOf(units);
    }

    public boolean accuses(Set<String> some) {
        return !Collections.disjoint(units, some);
    }
}
