package vn.langnghe.tracking.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Conflict;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.lifecycle.Routed;
import vn.langnghe.tracking.domain.lifecycle.Routed.Verdict;

/** The decision so far on one item, with only the fields a case is made of. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackRouted(
        String feedbackId,
        int decision,
        @Nullable String outcome,
        @Nullable Returned returned,
        @Nullable String duplicateOf,
        Instant decidedAt,
        DecidedBy decidedBy,
        Item item,
        List<Part> parts,
        List<Assignment.Suggestion> suggestions) {

    static final String TYPE = "vn.langnghe.feedback.routed.v1";

    private static final String RETURNED = "RETURNED";
    private static final String DUPLICATE = "DUPLICATE";
    private static final String OTHER = "OTHER";

    record Returned(@Nullable String reasonCode, String text) {}

    record DecidedBy(String type, @Nullable String user) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(
            int part,
            @Nullable String content,
            @Nullable String lead,
            List<String> cooperating,
            @Nullable String kind,
            @Nullable String component,
            @Nullable String planItem,
            boolean restricted,
            String urgency,
            double confidence,
            List<Assignment.Reason> reasons,
            @Nullable Conflict conflict) {}

    List<Routed> routed() {
        return parts.stream().map(this::routed).toList();
    }

    private Routed routed(Part part) {
        var given = new Assignment(
                decision,
                part.lead(),
                part.cooperating(),
                part.kind(),
                part.component(),
                part.planItem(),
                part.restricted() || part.content() == null && besideRestricted(part),
                part.urgency(),
                decidedBy.type(),
                part.confidence(),
                part.reasons(),
                suggestions,
                part.conflict());
        return new Routed(feedbackId, part.part(), itemOf(part), given, verdict(), decidedBy.user());
    }

    /**
     * Of a letter with a part that few may read another part gets its own words and nothing else: subject and files may
     * tell of the other. Where nobody gave it words it would be the whole letter, and few may read it as well.
     */
    private Item itemOf(Part part) {
        if (part.content() == null) {
            return item;
        }
        return besideRestricted(part) ? item.saying(null, part.content(), List.of()) : item.about(part.content());
    }

    private boolean besideRestricted(Part part) {
        return !part.restricted() && parts.stream().anyMatch(Part::restricted);
    }

    private Verdict verdict() {
        if (RETURNED.equals(outcome) && returned != null) {
            return new Verdict.Returned(Objects.requireNonNullElse(returned.reasonCode(), OTHER), returned.text());
        }
        if (DUPLICATE.equals(outcome) && duplicateOf != null) {
            return new Verdict.DuplicateOf(duplicateOf);
        }
        return new Verdict.Placed();
    }
}
