package vn.langnghe.tracking.answering;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.tracking.domain.Case;

/** An answer a unit gives again and again. */
public record CannedAnswer(String id, String unit, String name, String text) {

    /** The text for this case; {@code unitName} gives a unit's name in the reader's language. */
    public String filledFor(Case matter, String officer, UnaryOperator<String> unitName, Dates dates) {
        return Placeholder.PATTERN
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.of(found.group(1))
                        .map(open -> value(open, matter, officer, unitName, dates))
                        .orElse(found.group())));
    }

    private static String value(
            Placeholder open, Case matter, String officer, UnaryOperator<String> unitName, Dates dates) {
        return switch (open) {
            case REFERENCE -> matter.item().reference();
            case SUBJECT -> matter.item().title();
            case RECEIVED -> dates.day(matter.item().receivedAt());
            case DUE -> matter.dueAt() == null ? "" : dates.day(matter.dueAt());
            case UNIT -> matter.unit() == null ? "" : unitName.apply(matter.unit());
            case OFFICER -> officer;
        };
    }
}
