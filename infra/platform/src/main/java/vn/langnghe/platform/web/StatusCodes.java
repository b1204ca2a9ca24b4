package vn.langnghe.platform.web;

import java.util.Map;
import org.springframework.http.HttpStatusCode;

/** The problem code of a bare status. */
final class StatusCodes {

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "malformed"),
            Map.entry(401, "unauthenticated"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(409, "conflict"),
            Map.entry(412, "stale"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(428, "version-required"),
            Map.entry(429, "too-many-requests"),
            Map.entry(503, "unavailable"));

    private StatusCodes() {}

    static String codeOf(HttpStatusCode status) {
        var code = CODES.get(status.value());
        if (code != null) {
            return code;
        }
        return status.is4xxClientError() ? "malformed" : "unexpected";
    }
}
