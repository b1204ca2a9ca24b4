package vn.langnghe.gateway.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path of this house; anything else becomes the front page, or a link in a mail could lead people astray. */
final class LocalPath {

    private static final Pattern HARMLESS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,2000}");

    private LocalPath() {}

    static String of(@Nullable Object wanted) {
        return wanted instanceof String path
                        && (path.equals("/") || HARMLESS.matcher(path).matches())
                ? path
                : "/";
    }
}
