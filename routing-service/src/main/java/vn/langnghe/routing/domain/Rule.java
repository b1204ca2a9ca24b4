package vn.langnghe.routing.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What certain words (or a certain channel, sender, association) say about an item.
 *
 * @param phrases each is looked for as it stands; {@code "a b"~3} allows three words between
 * @param query a stored query where phrases are not enough; fields: text, channel, senderType, association, service
 * @param misconduct whether the words say that somebody in office asks for money or treats people badly
 * @param weight how much one hit says; negative speaks against
 */
public record Rule(
        String id,
        @Nullable String unit,
        @Nullable Kind kind,
        @Nullable Component component,
        @Nullable String planItem,
        @Nullable Urgency urgency,
        @Nullable Boolean misconduct,
        double weight,
        List<String> phrases,
        @Nullable String query,
        List<String> must,
        List<String> mustNot,
        int version,
        @Nullable String author,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Rule {
        phrases = phrases == null ? List.of() : List.copyOf(phrases);
        must = must == null ? List.of() : List.copyOf(must);
        mustNot = mustNot == null ? List.of() : List.copyOf(mustNot);
        weight = weight == 0 ? 1 : weight;
        version = version == 0 ? 1 : version;
    }

    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    public boolean tellsOfMisconduct() {
        return Boolean.TRUE.equals(misconduct);
    }

    public String source() {
        return "rule:" + id + "@" + version;
    }
}
