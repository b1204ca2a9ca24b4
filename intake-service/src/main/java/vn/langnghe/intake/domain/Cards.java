package vn.langnghe.intake.domain;

import java.util.Optional;
import java.util.UUID;

/** Senders' cards as far as they are corrected. */
public interface Cards {

    Optional<Kept> read(UUID submitterId);

    /**
     * Another card in the place of the one that stands, found again by what it now says. Durable when true; false where
     * the card is not of that version any more, or gone.
     */
    boolean replace(UUID submitterId, int version, Sender corrected);

    /** A sender as the card says; {@code version} counts its corrections. */
    record Kept(Sender sender, int version) {}
}
