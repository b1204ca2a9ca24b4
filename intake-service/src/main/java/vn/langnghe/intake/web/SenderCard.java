package vn.langnghe.intake.web;

import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Cards;
import vn.langnghe.intake.domain.ReplyBy;

/**
 * The sender of one item, or with {@code member} one of its many, shown to somebody whose reading of it was logged;
 * {@code version} is sent back by who corrects it.
 */
record SenderCard(
        String feedbackId,
        @Nullable Integer member,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String taxCode,
        @Nullable String organisation,
        @Nullable ReplyBy replyBy,
        int version) {

    static SenderCard of(String feedbackId, OneSender whose, Cards.Kept kept) {
        var sender = kept.sender();
        return new SenderCard(
                feedbackId,
                whose.member(),
                sender.name(),
                sender.phone(),
                sender.email(),
                sender.address(),
                sender.taxCode(),
                sender.organisation(),
                sender.replyBy(),
                kept.version());
    }

    @Override
    public String toString() {
        return "SenderCard[" + feedbackId + "]";
    }
}
