package vn.langnghe.intake.reply;

import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.domain.TrackingCode;

/** Somebody who is told: a sender of one item. {@code id} is where the sender is kept. */
public record Addressee(
        String id,
        FeedbackId feedbackId,
        Reference reference,
        TrackingCode code,
        Channel channel,
        String language,
        boolean confidential,
        Sender sender) {

    @Override
    public String toString() {
        return "Addressee[" + id + "]";
    }
}
