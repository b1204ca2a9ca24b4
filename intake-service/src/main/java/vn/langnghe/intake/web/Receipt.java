package vn.langnghe.intake.web;

import java.time.Instant;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.TrackingCode;

/** What the sender takes away. */
record Receipt(String feedbackId, String reference, String trackingCode, Instant registeredAt, String status) {

    static Receipt of(Feedback feedback, TrackingCode code) {
        return new Receipt(
                feedback.id().toString(),
                feedback.reference().value(),
                code.toString(),
                feedback.registeredAt(),
                "REGISTERED");
    }
}
