package vn.langnghe.intake.register;

import java.util.Optional;
import java.util.UUID;

/** Reads the register. */
public interface RegisterSearch {

    RegisterQuery.Page search(RegisterQuery query);

    Optional<Found> find(String feedbackId);

    /** A line and where its sender is kept. */
    record Found(RegisterLine line, Optional<UUID> submitterId) {}
}
