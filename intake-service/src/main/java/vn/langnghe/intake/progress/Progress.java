package vn.langnghe.intake.progress;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one case stands; {@code number} is that of the last step heard of. */
public record Progress(
        String caseId,
        String feedbackId,
        long number,
        String status,
        String unit,
        Set<String> cooperating,
        boolean restricted,
        @Nullable Instant dueAt,
        @Nullable String kind) {

    /** A unit that works on the case now; one it was taken from no longer counts. */
    public boolean concerns(Set<String> units) {
        return units.contains(unit) || units.stream().anyMatch(cooperating::contains);
    }
}
