package vn.langnghe.tracking.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.Rule;

/** A rule as files, the API and the store write it; anything may be missing until it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleEntry(
        @Nullable String id,
        @Nullable List<String> kinds,
        @Nullable String stage,
        @Nullable WhenEntry when,
        @Nullable Integer days,
        @Nullable String unit,
        @Nullable String direction,
        @Nullable String runsFrom,
        @Nullable String basis,
        @Nullable String mark,
        @Nullable String effectiveFrom,
        @Nullable String effectiveTo) {

    public static RuleEntry of(Rule rule) {
        return new RuleEntry(
                rule.id(),
                rule.kinds().stream().sorted().map(Enum::name).toList(),
                rule.stage().wire(),
                WhenEntry.of(rule.when()),
                rule.days(),
                lower(rule.unit()),
                rule.direction() == Rule.Direction.AFTER ? null : lower(rule.direction()),
                lower(rule.runsFrom()),
                rule.basis(),
                lower(rule.mark()),
                rule.effectiveFrom().toString(),
                rule.effectiveTo() == null ? null : rule.effectiveTo().toString());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
