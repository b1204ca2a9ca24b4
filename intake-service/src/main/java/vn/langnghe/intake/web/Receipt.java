package vn.langnghe.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.TrackingCode;

/** What the sender takes away; {@code memberCodes} where an association spoke for many, one each; {@code signed} where asked for. */
record Receipt(
        String feedbackId,
        String reference,
        String trackingCode,
        Instant registeredAt,
        String status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> memberCodes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String signed) {

    static Receipt of(Feedback feedback, TrackingCode code, List<TrackingCode> memberCodes, @Nullable String signed) {
        return new Receipt(
                feedback.id().toString(),
                feedback.reference().value(),
                code.toString(),
                feedback.registeredAt(),
                "REGISTERED",
                memberCodes.stream().map(TrackingCode::toString).toList(),
                signed);
    }
}
