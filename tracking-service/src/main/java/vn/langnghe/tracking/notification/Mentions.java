package vn.langnghe.tracking.notification;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The user names a note calls upon, as {@code @an.dkkd}. */
public final class Mentions {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}@])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99})");
    private static final Pattern TRAILING = Pattern.compile("[._-]+$");

    private Mentions() {}

    public static List<String> in(@Nullable String words) {
        return words == null
                ? List.of()
                : MENTION.matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .map(mention -> TRAILING.matcher(mention.substring(1)).replaceFirst(""))
                        .distinct()
                        .toList();
    }
}
