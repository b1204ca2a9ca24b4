package vn.langnghe.tracking.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.secrets.Signer;

/**
 * What fixes a day: the digest of the last links of all chains that grew since the anchor before, and of that anchor.
 * Published, so that whoever kept one knows later whether anything up to it was changed.
 *
 * @param heads how many links it covers
 * @param previous the digest of the anchor before; null for the first
 * @param signed by the house; null for those made before anchors were signed
 */
public record Anchor(
        LocalDate day,
        Instant until,
        int heads,
        @Nullable String previous,
        String digest,
        Signer.@Nullable Signed signed) {

    static Anchor signed(
            LocalDate day, Instant until, int heads, @Nullable String previous, String digest, Signer signer) {
        var bare = new Anchor(day, until, heads, previous, digest, null);
        return new Anchor(day, until, heads, previous, digest, signer.sign(bare.statement()));
    }

    /** What is signed, a line each, so that anybody can write it down again from the published fields. */
    String statement() {
        return String.join(
                "\n",
                "langnghe anchor 1",
                day.toString(),
                until.toString(),
                String.valueOf(heads),
                previous == null ? "-" : previous,
                digest,
                "");
    }
}
