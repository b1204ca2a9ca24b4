package vn.langnghe.routing.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what names people mean a unit of the department itself, or those who work there, between two days.
 *
 * @param unit whose people; {@link #ANY} for those of any room
 * @param names looked for without marks
 * @param judges whether it is the unit that looks into what the department's people are accused of
 * @param above whether it is who hears of those whom that unit answers to, and of its own people
 * @param staff whether the names are words for people in office whoever's they are
 */
public record Own(
        String unit,
        List<String> names,
        boolean judges,
        boolean above,
        boolean staff,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final String ANY = "*";

    public Own {
        names = names == null ? List.of() : List.copyOf(names);
    }

    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** A room is looked into by others of the department. */
    public boolean room() {
        return !judges && !above && !unit.equals(ANY);
    }
}
