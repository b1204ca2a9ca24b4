package vn.langnghe.tracking.answering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a canned answer leaves open, as {@code {reference}}. */
enum Placeholder {
    REFERENCE,
    SUBJECT,
    RECEIVED,
    DUE,
    UNIT,
    OFFICER;

    static final Pattern PATTERN = Pattern.compile("\\{([^{}\\s]{1,40})}");

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Placeholder> of(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire().equals(wire)).findFirst();
    }

    /** Those in a text that nobody knows how to fill. */
    static List<String> unknownIn(String text) {
        return PATTERN.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(wire -> of(wire).isEmpty())
                .distinct()
                .toList();
    }
}
