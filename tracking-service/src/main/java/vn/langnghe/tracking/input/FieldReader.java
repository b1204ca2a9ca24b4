package vn.langnghe.tracking.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.platform.text.Normalized;
import vn.langnghe.platform.web.CleanText;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;

/** Reads fields and remembers every fault, so that all are named at once. */
public final class FieldReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern CASE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[1-9][0-9]{0,2}");

    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");
    private static final Pattern DECISION = Pattern.compile("[0-9]{1,6}(/[0-9]{4})?/\\p{Lu}[\\p{L}\\p{N}&./-]{0,40}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ATTACHMENT = Pattern.compile("[0-9a-f-]{32,36}");
    /** No matter is older or goes on longer; what counts days must not be sent further. */
    private static final Instant FIRST =
            LocalDate.of(1900, 1, 1).atStartOfDay(Dates.ZONE).toInstant();

    private static final Instant LAST = endOf(LocalDate.of(2299, 12, 31));
    private static final int MOST_FILES = 30;
    private static final int MOST_CODES = 20;

    private final List<FieldFault> faults = new ArrayList<>();
    private final Predicate<String> unitExists;

    public FieldReader(Predicate<String> unitExists) {
        this.unitExists = unitExists;
    }

    /** Call when every field was read: throws when one had a fault. */
    public <T> T checked(T result) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return result;
    }

    public String text(String field, @Nullable String value, int most) {
        var text = optionalText(field, value, most);
        if (value == null || value.isBlank()) {
            fault(field, "required");
        }
        return text;
    }

    public String optionalText(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return "";
        }
        if (value.length() > most) {
            fault(field, "too-long", most);
            return "";
        }
        try {
            return CleanText.of(value.strip());
        } catch (IllegalArgumentException controlCharacters) {
            fault(field, "control-characters");
            return "";
        }
    }

    public String code(String field, @Nullable String value, String usual) {
        if (value == null || value.isBlank()) {
            return usual;
        }
        if (!CODE.matcher(value).matches()) {
            fault(field, "pattern");
        }
        return value;
    }

    public String requiredCode(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fault(field, "required");
        }
        return code(field, value, "");
    }

    /** As a decision is numbered: {@code 15/QĐ-STC}, {@code 124/2026/QĐ-UBND}. */
    public String decisionNumber(String field, @Nullable String value) {
        var number = value == null ? "" : Normalized.nfc(value.strip());
        if (number.isEmpty()) {
            fault(field, "required");
        } else if (!DECISION.matcher(number).matches()) {
            fault(field, "pattern");
        }
        return number;
    }

    public String unit(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fault(field, "required");
            return "";
        }
        if (!CODE.matcher(value).matches() || !unitExists.test(value)) {
            fault(field, "unknown");
        }
        return value;
    }

    public List<String> units(String field, @Nullable List<String> values, @Nullable String one) {
        var given = values == null || values.isEmpty() ? one == null ? List.<String>of() : List.of(one) : values;
        if (given.isEmpty()) {
            fault(field, "required");
        }
        given.forEach(value -> unit(field, value));
        return given;
    }

    public String caseId(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fault(field, "required");
            return "";
        }
        if (!CASE_ID.matcher(value).matches()) {
            fault(field, "pattern");
        }
        return value;
    }

    /** An instant, or a day: then the last second of it here. */
    @Nullable
    public Instant moment(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            var at = value.contains("T") ? Instant.parse(value) : endOf(LocalDate.parse(value));
            if (at.isBefore(FIRST) || at.isAfter(LAST)) {
                fault(field, "range", "1900-01-01", "2299-12-31");
                return null;
            }
            return at;
        } catch (DateTimeException notATime) {
            fault(field, "pattern");
            return null;
        }
    }

    /** A day, or the day here of an instant. */
    public LocalDate requiredDay(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fault(field, "required");
        }
        var at = moment(field, value);
        return (at == null ? Instant.EPOCH : at).atZone(Dates.ZONE).toLocalDate();
    }

    /** A day as people write it, or none. */
    public @Nullable LocalDate optionalDay(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!DAY.matcher(value).matches()) {
            fault(field, "pattern");
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException noSuchDay) {
            fault(field, "pattern");
            return null;
        }
    }

    /** Codes of any kind, each once. */
    public List<String> codes(String field, @Nullable List<String> values) {
        var given = written(values);
        if (given.size() > MOST_CODES) {
            fault(field, "too-long", MOST_CODES);
        }
        given.forEach(value -> code(field, value, ""));
        return given.stream().distinct().toList();
    }

    /** Files by the ids the register gave them, each once. */
    public List<String> attachments(String field, @Nullable List<String> values) {
        var given = written(values).stream().distinct().toList();
        if (given.size() > MOST_FILES) {
            fault(field, "too-long", MOST_FILES);
        }
        if (!given.stream().allMatch(value -> ATTACHMENT.matcher(value).matches())) {
            fault(field, "pattern");
        }
        return given;
    }

    /** What is not blank; a missing element is a word of its own, which fits nothing. */
    private static List<String> written(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(String::valueOf)
                        .filter(value -> !value.isBlank())
                        .toList();
    }

    /** Of an enumeration, each once. */
    public <E extends Enum<E>> Set<E> choices(String field, @Nullable List<String> values, Class<E> of) {
        var chosen = EnumSet.noneOf(of);
        var known = Stream.of(of.getEnumConstants()).map(Enum::name).toList();
        for (var value : written(values)) {
            if (known.contains(value)) {
                chosen.add(Enum.valueOf(of, value));
            } else {
                fault(field, "choice", String.join(", ", known));
            }
        }
        return chosen;
    }

    /** The sign-in name of a member of staff. */
    public String person(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fault(field, "required");
            return "";
        }
        if (!PERSON.matcher(value).matches()) {
            fault(field, "pattern");
        }
        return value;
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(Dates.ZONE).toInstant();
    }

    public int number(String field, @Nullable Integer value, int least, int most) {
        if (value == null) {
            fault(field, "required");
            return least;
        }
        if (value < least || value > most) {
            fault(field, "range", least, most);
        }
        return value;
    }

    public @Nullable Integer optionalNumber(String field, @Nullable Integer value, int least, int most) {
        return value == null ? null : Integer.valueOf(number(field, value, least, most));
    }

    public boolean decided(String field, @Nullable Boolean value) {
        if (value == null) {
            fault(field, "required");
        }
        return Boolean.TRUE.equals(value);
    }

    public void fault(String field, String code, Object... args) {
        faults.add(new FieldFault(field, code, args));
    }
}
