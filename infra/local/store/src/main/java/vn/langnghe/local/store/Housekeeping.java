package vn.langnghe.local.store;

import org.h2.mvstore.MVStore;

/**
 * Keeps the file near the size of what is in it, a little at a time: as much is moved together as the file has grown
 * since the last time.
 */
final class Housekeeping {

    private static final int WORTHWHILE_FILL = 60;
    private static final int AT_LEAST = 1 << 20;
    private static final int AT_MOST = 4 << 20;
    private static final int COMMITS_BETWEEN = 64;

    private final MVStore file;
    private int commits;
    private long sizeBefore;

    Housekeeping(MVStore file) {
        this.file = file;
    }

    /** Alone with the file: no change is under way. */
    void afterCommit() {
        if (file.isPersistent() && ++commits % COMMITS_BETWEEN == 0) {
            long size = file.getFileStore().size();
            file.compact(WORTHWHILE_FILL, (int) Math.clamp(size - sizeBefore, AT_LEAST, AT_MOST));
            sizeBefore = size;
        }
    }
}
