package vn.langnghe.tracking.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.Fault;

/** Reads fields one by one and remembers every fault instead of stopping at the first. */
final class Reading {

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return faults;
    }

    void fault(String field, String code, Object... args) {
        faults.add(Fault.of(field, code, args));
    }

    Optional<String> text(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            fault(field, "required");
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String text, Class<E> type) {
        return text(field, text)
                .flatMap(word -> named(word, type).or(() -> {
                    fault(field, "choice", String.join(", ", names(type)));
                    return Optional.empty();
                }));
    }

    /** One of known words; how they are spelt is forgiven. */
    Optional<String> oneOf(String field, String word, Collection<String> known) {
        var spelt = canonical(word);
        if (!known.contains(spelt)) {
            fault(field, "choice", String.join(", ", known));
            return Optional.empty();
        }
        return Optional.of(spelt);
    }

    Optional<LocalDate> date(String field, @Nullable String text) {
        return text(field, text).flatMap(day -> {
            try {
                return Optional.of(LocalDate.parse(day));
            } catch (DateTimeParseException notADate) {
                fault(field, "not-a-date", day);
                return Optional.empty();
            }
        });
    }

    /** A last day, which may be open. */
    @Nullable
    LocalDate until(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : date(field, text).orElse(null);
    }

    static String canonical(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static <E extends Enum<E>> Optional<E> named(String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(canonical(word)))
                .findFirst();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
