package vn.langnghe.routing.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.domain.Urgency;

/** A rule as the page sends it; phrases and examples one a line. */
record RuleForm(
        int edition,
        String id,
        @Nullable String unit,
        @Nullable Kind kind,
        @Nullable Component component,
        @Nullable String planItem,
        @Nullable Urgency urgency,
        @Nullable Boolean misconduct,
        @Nullable Double weight,
        @Nullable String phrases,
        @Nullable String query,
        @Nullable String must,
        @Nullable String mustNot,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable String action) {

    Rule rule(String author) {
        return new Rule(
                id.strip(),
                blankToNull(unit),
                kind,
                component,
                blankToNull(planItem),
                urgency,
                misconduct,
                weight == null ? 1 : weight,
                lines(phrases),
                blankToNull(query),
                lines(must),
                lines(mustNot),
                edition + 1,
                author,
                from,
                to);
    }

    static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
