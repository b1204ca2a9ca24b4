package vn.langnghe.routing.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit of the directory. */
public record Unit(
        String code,
        Group group,
        int order,
        String vi,
        String en,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Successor> successors) {

    public static final String OTHER = "OTHER";

    public Unit {
        successors = successors == null ? List.of() : List.copyOf(successors);
    }

    public String name(String language) {
        return language.equals("en") ? en : vi;
    }

    /** It has begun by that day and not ended: somebody there takes what is sent to it. */
    public boolean existsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !endedBy(day);
    }

    public boolean endedBy(LocalDate day) {
        return to != null && !day.isBefore(to);
    }

    public enum Group {
        INTERNAL,
        OUTSIDE
    }

    /** Who takes over, and from which day. */
    public record Successor(String code, LocalDate from) {}
}
