package vn.langnghe.intake.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything that is left of senders, wherever this service keeps it. */
public interface Traces {

    /** Every item a sender of which was kept before {@code before}; one of many senders comes as often. */
    void eachKeptBefore(Instant before, Consumer<String> each);

    /** Mails that were set aside before {@code before}, ticked off or not; how many they were. */
    long eraseSetAside(Instant before);

    Optional<Extent> of(String feedbackId);

    Optional<String> named(String reference);

    /** Can be done again: what is gone stays gone. All who keep copies are told. */
    void erase(String feedbackId, boolean wordsToo, Instant at);

    /** How much there is of one item. */
    record Extent(String reference, int senders, int files) {}
}
