package vn.langnghe.local.store;

import org.h2.mvstore.MVStore;

/** Keeps the file near the size of what is in it, a little at a time. */
final class Housekeeping {

    private static final int WORTHWHILE_FILL = 60;
    private static final int BYTES_AT_ONCE = 1 << 20;
    private static final int COMMITS_BETWEEN = 64;

    private final MVStore file;
    private int commits;

    Housekeeping(MVStore file) {
        this.file = file;
    }

    /** Alone with the file: no change is under way. */
    void afterCommit() {
        if (file.isPersistent() && ++commits % COMMITS_BETWEEN == 0) {
            file.compact(WORTHWHILE_FILL, BYTES_AT_ONCE);
        }
    }
}
