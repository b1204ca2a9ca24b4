package vn.langnghe.tracking.worklist;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;

/** Which version of the latest cases was seen, so that a slow thread cannot put an older row over a newer one. */
@Component
class Versions {

    private static final int REMEMBERED = 20_000;

    private final Map<String, Integer> seen = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether this is no older than what was seen. */
    synchronized boolean current(Case matter) {
        var newest = seen.merge(matter.id(), matter.number(), Math::max);
        return newest == matter.number();
    }

    /** It came to nothing: whoever looks for what is new finds it again. */
    synchronized void forget(String id) {
        seen.remove(id);
    }

    /** Whether this was not seen before. */
    synchronized boolean news(String id, int number) {
        var before = seen.get(id);
        return before == null || before < number;
    }
}
