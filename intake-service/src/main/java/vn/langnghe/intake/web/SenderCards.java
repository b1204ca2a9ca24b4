package vn.langnghe.intake.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Cards;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;

/** Opens a sender's card to a role that may see it, after writing down who read it and why. */
@Component
class SenderCards {

    private final RegisterDesk register;
    private final Cards senders;
    private final Readings readings;
    private final MeterRegistry meters;

    SenderCards(RegisterDesk register, Cards senders, Readings readings, MeterRegistry meters) {
        this.register = register;
        this.senders = senders;
        this.readings = readings;
        this.meters = meters;
    }

    /** {@code member}: which of many, as {@link OneSender} reads it. */
    SenderCard open(String feedbackId, @Nullable String member, @Nullable String reason, CurrentUser user) {
        var why = Reason.demanded(reason);
        var found = register.find(feedbackId, user);
        demandMayOpen(found, user);
        var sender = OneSender.of(found, member);
        readings.ofSender(feedbackId, sender, why, user);
        IntakeMeters.DISCLOSED.count(meters);
        return senders.read(sender.submitterId())
                .map(kept -> SenderCard.of(feedbackId, sender, kept))
                .orElseThrow(SenderCards::unknown);
    }

    static void demandMayOpen(RegisterDesk.Item item, CurrentUser user) {
        if (!item.readers().mayOpenSender(user)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, item.readers().isSecret() ? "sender-confidential" : "sender-not-yours");
        }
    }

    static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "sender-unknown");
    }
}
