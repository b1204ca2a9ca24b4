package vn.langnghe.routing.domain;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Whom of the department a restricted item accuses. Nobody of these units reads it, its case or its sender's card.
 *
 * @param units codes of the units, in their order
 * @param leaders whether those who would look into it are among them, so that leaders read it in their place
 */
public record Conflict(List<String> units, boolean leaders) {

    public Conflict {
        units = List.copyOf(units);
    }

    public boolean accuses(Set<String> some) {
        return !Collections.disjoint(units, some);
    }
}
