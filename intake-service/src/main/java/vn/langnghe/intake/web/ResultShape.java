package vn.langnghe.intake.web;

import org.jspecify.annotations.Nullable;

/** How the result of an import is handed back. */
enum ResultShape {
    JSON("application/json"),
    LINES("application/x-ndjson"),
    FILE("text/csv;charset=UTF-8");

    private final String contentType;

    ResultShape(String contentType) {
        this.contentType = contentType;
    }

    /** A form without script asks by field, a program by {@code Accept}. */
    static ResultShape of(@Nullable String as, @Nullable String accept) {
        if ("csv".equals(as) || accept != null && accept.startsWith("text/csv")) {
            return FILE;
        }
        return accept != null && accept.contains("ndjson") ? LINES : JSON;
    }

    String contentType() {
        return contentType;
    }
}
