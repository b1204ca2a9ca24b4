package vn.langnghe.tracking.subscription;

import java.net.URI;
import java.util.Optional;

/** Where a webhook may go, as far as the address itself tells; what its name resolves to is asked at each call. */
final class Target {

    private static final int LONGEST = 2000;

    private Target() {}

    /** What is wrong with it, as a message key. */
    static Optional<String> fault(String url, boolean privateTargets) {
        if (url.length() > LONGEST) {
            return Optional.of("subscriptions.invalid.url");
        }
        try {
            var uri = URI.create(url);
            var scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                return Optional.of("subscriptions.invalid.url");
            }
            var known = scheme.equals("https") || (privateTargets && scheme.equals("http"));
            return known ? Optional.empty() : Optional.of("subscriptions.invalid.https");
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.of("subscriptions.invalid.url");
        }
    }
}
