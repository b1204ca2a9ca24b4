package vn.langnghe.tracking.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants to subscribe to, from a program or a form. */
record SubscriptionBody(
        @Nullable String unit,
        @Nullable String url,
        @Nullable String description,
        @Nullable List<String> facts) {

    static final SubscriptionBody EMPTY = new SubscriptionBody(null, null, null, null);
}
