package vn.langnghe.routing.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision on an item, numbered per item; a later one replaces it.
 *
 * @param duplicateOf the case it is the same as, where the outcome says so
 */
public record Decision(
        int decision,
        Outcome outcome,
        Instant decidedAt,
        DecidedBy decidedBy,
        Versions versions,
        List<Part> parts,
        List<Suggestion> suggestions,
        @Nullable Returned returned,
        @Nullable String duplicateOf) {

    Decision without(String nothing) {
        return new Decision(
                decision,
                outcome,
                decidedAt,
                decidedBy,
                versions,
                parts.stream().map(part -> part.without(nothing)).toList(),
                suggestions,
                returned == null ? null : new Returned(returned.reasonCode(), nothing),
                duplicateOf);
    }
}
