package vn.langnghe.routing.domain;

import java.util.Set;

/**
 * Somebody who looks at items that wait, by what he may read.
 *
 * @param open whether he works on what anybody at the desk may read
 * @param inspects whether he reads what is restricted, unless it accuses his unit
 * @param leads whether he reads what accuses those who inspect
 */
public record Reader(boolean open, boolean inspects, boolean leads, Set<String> units) {

    public boolean mayRead(Dossier dossier) {
        if (!dossier.restricted()) {
            return open;
        }
        return dossier.conflict()
                .map(conflict -> !conflict.accuses(units) && (inspects || leads && conflict.leaders()))
                .orElse(inspects);
    }
}
