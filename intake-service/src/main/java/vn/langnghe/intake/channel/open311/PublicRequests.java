package vn.langnghe.intake.channel.open311;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Items that came by this way, as the public may know them. */
public interface PublicRequests {

    /** Remembers what was filed; what is known of its cases stays. */
    void file(PublicRequest filed);

    /** Also the hidden ones: who reads it must ask. */
    Optional<PublicRequest> find(String reference);

    Map<String, PublicRequest> ofItems(Collection<String> feedbackIds);

    /** Changes one, read and written as one step; repeated when somebody else wrote meanwhile. */
    void change(String feedbackId, UnaryOperator<PublicRequest> change);

    /** Those anybody may see, newest first. */
    List<PublicRequest> list(Wanted wanted);

    /** Those anybody may see with a change of status within the span, oldest first. */
    List<PublicRequest> updatedWithin(Instant from, Instant to, int limit);

    /** What to list; a span of the moment it was requested, {@code to} inclusive. */
    record Wanted(
            List<String> references,
            List<String> serviceCodes,
            @Nullable Boolean open,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant updatedAfter,
            @Nullable Instant updatedBefore,
            int skip,
            int limit) {}
}
