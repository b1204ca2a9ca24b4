package vn.langnghe.platform.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages people are spoken to in, Vietnamese first. */
public final class Languages {

    public static final Locale VIETNAMESE = Locale.of("vi");
    public static final Locale ENGLISH = Locale.of("en");
    public static final Locale DEFAULT = VIETNAMESE;
    public static final List<Locale> ALL = List.of(VIETNAMESE, ENGLISH);

    private Languages() {}

    /** The one of ours that is meant, whatever the region. */
    public static Locale of(@Nullable Locale wanted) {
        return wanted != null && wanted.getLanguage().equals("en") ? ENGLISH : DEFAULT;
    }

    /** {@code null} when it names none of ours. */
    public static @Nullable Locale named(@Nullable String tag) {
        return ALL.stream()
                .filter(one -> one.getLanguage().equals(tag))
                .findFirst()
                .orElse(null);
    }
}
