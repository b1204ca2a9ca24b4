package vn.langnghe.tracking.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Gives back the cases that somebody could not take, and why. */
    public static Map<String, RuntimeException> everybody(List<CaseListener> listeners, Collection<Case> cases) {
        var failed = new HashMap<String, RuntimeException>();
        listeners.forEach(listener -> tell(listener, cases, failed));
        return failed;
    }

    private static void tell(CaseListener listener, Collection<Case> cases, Map<String, RuntimeException> failed) {
        try {
            listener.changed(cases);
        } catch (RuntimeException one) {
            if (cases.size() > 1) {
                cases.forEach(matter -> tell(listener, List.of(matter), failed));
            } else {
                cases.forEach(matter -> {
                    log.error("{} cannot take case {}", listener.getClass().getSimpleName(), matter.id(), one);
                    failed.put(matter.id(), one);
                });
            }
        }
    }
}
