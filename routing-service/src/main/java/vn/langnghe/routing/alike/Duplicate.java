package vn.langnghe.routing.alike;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case that may be the same matter; {@code similarity} is 1 for the same words. */
public record Duplicate(
        String reference,
        String caseId,
        double similarity,
        @Nullable String unit,
        Instant registeredAt) {}
