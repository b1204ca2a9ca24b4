package vn.langnghe.intake.web;

import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Submission;

/** A sender's card as it shall read, all of it; {@code version}: the one that was seen. */
record CardForm(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String taxCode,
        @Nullable String organisation,
        @Nullable String replyBy,
        @Nullable Integer version,
        @Nullable String reason) {

    static CardForm of(SenderCard card) {
        return new CardForm(
                card.name(),
                card.phone(),
                card.email(),
                card.address(),
                card.taxCode(),
                card.organisation(),
                card.replyBy() == null ? null : card.replyBy().name(),
                card.version(),
                null);
    }

    Submission.Person person() {
        return new Submission.Person(name, phone, email, address, taxCode, organisation, replyBy);
    }

    @Override
    public String toString() {
        return "CardForm[…]";
    }
}
