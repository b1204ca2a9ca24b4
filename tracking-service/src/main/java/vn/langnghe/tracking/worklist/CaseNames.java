package vn.langnghe.tracking.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case as people call it: by the reference of its item, with the part where the item has several: {@code 2026-7K3M9Q/2}. */
@Component
public class CaseNames {

    private static final Pattern CALLED =
            Pattern.compile("(?<reference>[0-9]{4}-[0-9A-Z]{6})(\\s*/\\s*(?<part>[1-9][0-9]{0,2}))?");

    private final Worklist worklist;

    CaseNames(Worklist worklist) {
        this.worklist = worklist;
    }

    /** Whether it is such a name at all, known or not. */
    public static boolean isName(@Nullable String text) {
        return CALLED.matcher(plain(text)).matches();
    }

    /** The id of the case of this name; without a part the first one. */
    public Optional<String> one(@Nullable String name) {
        var called = CALLED.matcher(plain(name));
        return called.matches()
                ? worklist.named(
                        called.group("reference"),
                        called.group("part") == null ? 1 : Integer.parseInt(called.group("part")))
                : Optional.empty();
    }

    /** The ids of the cases of this name; without a part all of them. */
    public List<String> all(@Nullable String name) {
        var called = CALLED.matcher(plain(name));
        if (!called.matches() || called.group("part") != null) {
            return one(name).stream().toList();
        }
        return IntStream.iterate(1, part -> part + 1)
                .mapToObj(part -> worklist.named(called.group("reference"), part))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }
}
