package vn.langnghe.tracking.track;

import jakarta.servlet.http.HttpServletRequest;

/** Who is calling, as far as an address tells; the front door puts the true one last. */
final class Client {

    private Client() {}

    static String of(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || forwarded.isBlank()) {
            return request.getRemoteAddr();
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.length() > 64 ? last.substring(0, 64) : last;
    }
}
