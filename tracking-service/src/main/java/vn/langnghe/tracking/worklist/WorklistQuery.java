package vn.langnghe.tracking.worklist;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Status;

/** What somebody wants to see; empty sets and nulls ask for nothing in particular. */
public record WorklistQuery(
        Sight sight,
        @Nullable String unit,
        Set<Status> statuses,
        @Nullable String kind,
        @Nullable String component,
        @Nullable String channel,
        @Nullable String handler,
        @Nullable Boolean overdue,
        @Nullable String text,
        Order order,
        @Nullable String cursor,
        int limit) {

    /** Which cases exist for this person at all; those he was named for are among them, restricted or not. */
    public record Sight(boolean allUnits, Set<String> units, boolean inTriage, boolean restricted, String user) {

        public boolean sees(Case matter) {
            if (matter.accuses(units)) {
                return false;
            }
            if (matter.circle().admitted().contains(user)) {
                return true;
            }
            if (matter.restricted()) {
                return restricted || allUnits && matter.forLeaders();
            }
            return allUnits
                    || (inTriage && matter.status() == Status.IN_TRIAGE)
                    || Stream.concat(Stream.ofNullable(matter.unit()), matter.assignment().cooperating().stream())
                            .anyMatch(units::contains);
        }
    }

    /** How the list is sorted; {@code URGENCY} is urgent first, then what is due first. */
    public enum Order {
        URGENCY,
        DUE,
        NEWEST,
        OLDEST;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Order> ofWire(String wire) {
            for (var order : values()) {
                if (order.wire().equals(wire)) {
                    return Optional.of(order);
                }
            }
            return Optional.empty();
        }
    }
}
