package vn.langnghe.intake.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.langnghe.intake.domain.TrackingCode;

/** Everything that is left of senders, wherever this service keeps it. */
public interface Traces {

    /** Pages of the items registered before {@code before} with a sender or files left, or if asked for just {@code words}. */
    void eachPageKeptBefore(Instant before, boolean words, Consumer<List<Left>> page);

    /** What there still is of an item beside its line: who sent it or files, and what was said. */
    record Left(String feedbackId, boolean identity, boolean words) {

        boolean concerns(RetentionRule rule) {
            return identity || words && rule.wordsToo();
        }
    }

    /** Mails and messages that were set aside before {@code before}, ticked off or not; how many they were. */
    long eraseSetAside(Instant before);

    Optional<Extent> of(String feedbackId, boolean wordsToo);

    Optional<String> named(String reference);

    /** The one of many who stand behind an item, by their own code. */
    Optional<OneOfMany> member(TrackingCode code);

    /** Their card and what they were still to be told; the others, and the item, stay. Can be done again. */
    void eraseMember(String submitterId);

    /** One of many, and where their card is kept. */
    record OneOfMany(String feedbackId, String reference, String submitterId) {}

    /** Can be done again: what is gone stays gone. All who keep copies are told. */
    void erase(String feedbackId, boolean wordsToo, Instant at);

    /** How much there is of one item. */
    record Extent(String reference, int senders, int files) {}
}
