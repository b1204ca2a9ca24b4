package vn.langnghe.routing.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/** The version somebody has seen, as {@code If-Match: "3"}. */
public final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private IfMatch() {}

    public static int version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refusal(HttpStatus.PRECONDITION_REQUIRED, "version-required");
        }
        var found = VERSION.matcher(header.strip());
        if (!found.matches()) {
            throw new InvalidInput("If-Match", "version");
        }
        return Integer.parseInt(found.group(1));
    }
}
