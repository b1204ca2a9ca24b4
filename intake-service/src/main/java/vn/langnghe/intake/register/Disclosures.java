package vn.langnghe.intake.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who opened whose card, when and why. Written before the card is shown. */
public interface Disclosures {

    void record(Disclosure disclosure);

    List<Disclosure> of(String feedbackId);

    /** One reading of identity; the sender is told role and unit, not the name. */
    record Disclosure(
            String feedbackId,
            String reader,
            Instant at,
            String reason,
            @Nullable String role,
            @Nullable String unit) {}
}
