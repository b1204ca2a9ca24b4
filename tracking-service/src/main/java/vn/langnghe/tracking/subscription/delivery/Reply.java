package vn.langnghe.tracking.subscription.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt: a status, or why there is none. */
record Reply(
        @Nullable Integer status,
        @Nullable String trouble,
        @Nullable Duration askedToWait) {

    private static final int GONE = 410;

    static Reply none(String trouble) {
        return new Reply(null, trouble, null);
    }

    boolean arrived() {
        return status != null && status >= 200 && status < 300;
    }

    boolean gone() {
        return status != null && status == GONE;
    }
}
