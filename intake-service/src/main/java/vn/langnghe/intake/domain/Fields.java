package vn.langnghe.intake.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.text.Normalized;

/** Reads the fields of one submission and remembers everything that is wrong with them. */
final class Fields {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{Nd}_.\\-]+");

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void fault(String field, String code, Object... details) {
        faults.add(Fault.of(field, code, details));
    }

    /** One line of text, NFC, trimmed; nothing when blank. */
    @Nullable
    String line(String field, @Nullable String value, int longest) {
        return text(field, value, longest, character -> false);
    }

    /** Text with line breaks and tabs. */
    @Nullable
    String lines(String field, @Nullable String value, int longest) {
        return text(field, value, longest, character -> character == '\n' || character == '\r' || character == '\t');
    }

    @Nullable
    String code(String field, @Nullable String value, int longest) {
        var text = line(field, value, longest);
        return check(field, text, "code", CODE.asMatchPredicate());
    }

    @Nullable
    String check(String field, @Nullable String text, String code, Predicate<String> rule) {
        if (text != null && !rule.test(text)) {
            fault(field, code);
        }
        return text;
    }

    <E extends Enum<E>> @Nullable E choice(String field, @Nullable String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value.strip()))
                .findFirst();
        if (found.isEmpty()) {
            fault(field, "choice", names(type));
        }
        return found.orElse(null);
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    @Nullable
    Instant instant(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Moments.inOurEra(OffsetDateTime.parse(value.strip())).toInstant();
        } catch (DateTimeException notATime) {
            fault(field, "time");
            return null;
        }
    }

    private @Nullable String text(String field, @Nullable String value, int longest, Predicate<Character> allowed) {
        if (value == null) {
            return null;
        }
        var text = Normalized.nfc(value).strip();
        if (text.chars().anyMatch(character -> isControl(character) && !allowed.test((char) character))) {
            fault(field, "control");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            fault(field, "too-long", longest);
        }
        return text.isEmpty() ? null : text;
    }

    /** Controls, half surrogates and the marks that reorder or hide what is written. */
    private static boolean isControl(int character) {
        return Character.isISOControl(character)
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character == 0xFFFE
                || character == 0xFFFF;
    }
}
