package vn.langnghe.intake.web;

import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.ReplyBy;
import vn.langnghe.intake.domain.Sender;

/** The sender of one item, shown to somebody whose reading of it was logged. */
record SenderCard(
        String feedbackId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String taxCode,
        @Nullable String organisation,
        @Nullable ReplyBy replyBy) {

    static SenderCard of(String feedbackId, Sender sender) {
        return new SenderCard(
                feedbackId,
                sender.name(),
                sender.phone(),
                sender.email(),
                sender.address(),
                sender.taxCode(),
                sender.organisation(),
                sender.replyBy());
    }

    @Override
    public String toString() {
        return "SenderCard[" + feedbackId + "]";
    }
}
