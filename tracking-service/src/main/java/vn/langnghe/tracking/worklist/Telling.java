package vn.langnghe.tracking.worklist;

import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.CaseListener;

/**
 * Tells listeners of cases that are filed already. What one of them cannot take of one case keeps him from no other, and
 * nobody from what was done: it would be undone nowhere, and stand in the way of every start.
 */
public final class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);

    private Telling() {}

    public static void everybody(List<CaseListener> listeners, Collection<Case> cases) {
        listeners.forEach(listener -> tell(listener, cases));
    }

    private static void tell(CaseListener listener, Collection<Case> cases) {
        try {
            listener.changed(cases);
        } catch (RuntimeException one) {
            if (cases.size() > 1) {
                cases.forEach(matter -> tell(listener, List.of(matter)));
            } else {
                cases.forEach(matter ->
                        log.error("{} cannot take case {}", listener.getClass().getSimpleName(), matter.id(), one));
            }
        }
    }
}
