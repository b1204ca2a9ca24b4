package vn.langnghe.intake.reply;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.reply.Delivery.State;

/** What was told, is to be told or could not be told. */
public interface Deliveries {

    /** Durable when it returns; one of that id that is there already stays as it is. */
    void add(Collection<Delivery> deliveries);

    /** Takes the one that has waited longest, so that nobody else does. */
    Optional<Delivery> take(Instant now);

    /** Those handed over before {@code before} of which nothing was heard since. */
    List<Delivery> unsure(Instant before);

    void again(Delivery delivery, Instant at, String trouble);

    void end(Delivery delivery, Ending ending);

    Optional<Delivery> find(String id);

    /** Oldest first. */
    List<Delivery> in(Set<State> states, int most);

    /** What waits at the desk, oldest first, before what nobody can do but whoever is asked; to be closed. */
    Stream<Delivery> atDesk();

    long count(State state);

    /** What became of a delivery; {@code trouble} is a code. */
    record Ending(
            State state,
            Instant at,
            @Nullable String trouble,
            @Nullable String by,
            @Nullable String note) {

        public static Ending of(State state, Instant at) {
            return new Ending(state, at, null, null, null);
        }

        public static Ending failed(Instant at, String trouble) {
            return new Ending(State.FAILED, at, trouble, null, null);
        }
    }
}
