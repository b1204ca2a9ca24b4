package vn.langnghe.intake.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps rules, holds and what was forgotten. */
public interface RetentionBook {

    RetentionRules rules();

    /** A later one of the same day counts instead; the earlier stays on record. */
    void put(RetentionRule rule, String by);

    Optional<Hold> hold(String feedbackId);

    List<Hold> holds();

    void hold(Hold hold);

    /** Who held it and why stays on record beside who let it go. */
    void release(String feedbackId, String reason, String by);

    /** Latest first. */
    List<Released> released(int most);

    /** Latest first. */
    List<Erasure> erasures(int most);

    /** Again with its seal; another erasure of the same item stands beside it. */
    void put(Erasure erasure);

    /** Nothing of the item may be forgotten: a court or an inspection wants it. */
    record Hold(String feedbackId, String reference, String reason, String by, Instant at) {}

    /** A hold that was let go. */
    record Released(Hold hold, String reason, String by, Instant at) {}

    /**
     * What was forgotten, when, why and by whom; {@code seal} is our signature of it, once it is done. {@code member}: the
     * one of many who stand behind the item, where nobody else was.
     */
    record Erasure(
            String feedbackId,
            String reference,
            String basis,
            boolean wordsToo,
            String by,
            Instant at,
            int senders,
            int files,
            @Nullable String seal,
            @Nullable String member) {

        String text() {
            return String.join(
                    "\n",
                    "langnghe-erasure-1",
                    reference,
                    at.toString(),
                    by,
                    basis,
                    "senders " + senders,
                    "files " + files,
                    "words " + wordsToo,
                    member == null ? "" : "one of many\n");
        }

        Erasure sealed(String with) {
            return new Erasure(feedbackId, reference, basis, wordsToo, by, at, senders, files, with, member);
        }
    }
}
