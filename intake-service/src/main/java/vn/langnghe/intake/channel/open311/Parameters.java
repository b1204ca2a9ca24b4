package vn.langnghe.intake.channel.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.langnghe.intake.domain.Moments;

/** What a caller said, in the address or in a form; an empty value is as good as none. */
record Parameters(Map<String, String[]> given) {

    /** A plus sign nobody encoded arrives as a blank. */
    private static final Pattern LOST_PLUS = Pattern.compile(" (\\d{2}:?\\d{2})$");

    Optional<String> text(String name) {
        return all(name).findFirst();
    }

    /** Several values, repeated or with commas between. */
    List<String> list(String name) {
        return all(name)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The answers to one question, however the array is spelled: {@code [K]}, {@code [K][]} or {@code [K][0]}. */
    List<String> attribute(String code) {
        var name = Pattern.compile("attribute\\[" + Pattern.quote(code) + "](\\[\\d*])?");
        return given.keySet().stream()
                .filter(key -> name.matcher(key).matches())
                .sorted()
                .flatMap(this::all)
                .toList();
    }

    Optional<Instant> instant(String name) {
        return text(name).map(value -> {
            try {
                return Moments.inOurEra(
                                OffsetDateTime.parse(LOST_PLUS.matcher(value).replaceFirst("+$1")))
                        .toInstant();
            } catch (DateTimeException other) {
                throw GeoReportFault.bad(name, "intake.fault.time");
            }
        });
    }

    int number(String name, int usual, int most) {
        return text(name)
                .map(value -> {
                    if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < 1) {
                        throw GeoReportFault.bad(name, "intake.fault.limit", most);
                    }
                    return Math.min(Integer.parseInt(value), most);
                })
                .orElse(usual);
    }

    private Stream<String> all(String name) {
        var values = given.get(name);
        return values == null
                ? Stream.empty()
                : Arrays.stream(values).map(String::strip).filter(value -> !value.isEmpty());
    }
}
