package vn.langnghe.platform.outbox;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/** The ids of the last events published, so that one written back by a slower change is cleared, not sent again. */
class RecentlyPublished {

    private final int capacity;
    private final Set<String> ids = new HashSet<>();
    private final ArrayDeque<String> oldestFirst = new ArrayDeque<>();

    RecentlyPublished(int capacity) {
        this.capacity = capacity;
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    void add(String id) {
        if (ids.add(id)) {
            oldestFirst.add(id);
            if (oldestFirst.size() > capacity) {
                ids.remove(oldestFirst.remove());
            }
        }
    }
}
