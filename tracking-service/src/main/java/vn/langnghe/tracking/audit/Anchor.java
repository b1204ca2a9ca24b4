package vn.langnghe.tracking.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What fixes a day: the digest of the last links of all chains that grew since the anchor before, and of that anchor.
 * Published, so that whoever kept one knows later whether anything up to it was changed.
 *
 * @param heads how many links it covers
 * @param previous the digest of the anchor before; null for the first
 */
public record Anchor(
        LocalDate day, Instant until, int heads, @Nullable String previous, String digest) {}
