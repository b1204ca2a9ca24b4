package vn.langnghe.intake.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Cards;
import vn.langnghe.intake.domain.Correction;
import vn.langnghe.intake.retention.RetentionBook;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/**
 * Corrects what is stored of a sender, who has a right to it (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Đ4). Who did it,
 * why, and which fields changed is written down first; what they said before is not kept.
 */
@Component
class SenderCorrections {

    private final RegisterDesk register;
    private final Cards cards;
    private final RetentionBook retention;
    private final Readings readings;

    SenderCorrections(RegisterDesk register, Cards cards, RetentionBook retention, Readings readings) {
        this.register = register;
        this.cards = cards;
        this.retention = retention;
        this.readings = readings;
    }

    /** The same card again changes nothing and is not logged. */
    SenderCard correct(String feedbackId, @Nullable String member, CardForm form, CurrentUser user) {
        var item = register.find(feedbackId, user);
        SenderCards.demandMayOpen(item, user);
        if (!item.readers().mayCorrectSender(user)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "correction-not-yours");
        }
        var sender = OneSender.of(item, member);
        var stands = cards.read(sender.submitterId()).orElseThrow(SenderCards::unknown);
        var correction =
                Correction.of(form.person(), stands.sender(), item.line().senderType());
        demandSound(form, correction);
        if (form.version() == null || form.version() != stands.version()) {
            throw changedMeanwhile();
        }
        if (correction.fields().isEmpty()) {
            return SenderCard.of(feedbackId, sender, stands);
        }
        if (retention.hold(feedbackId).isPresent()) {
            throw new Refusal(HttpStatus.CONFLICT, "correction-held");
        }
        readings.ofCorrection(feedbackId, sender, correction.fields(), Reason.demanded(form.reason()), user);
        if (!cards.replace(sender.submitterId(), stands.version(), correction.sender())) {
            throw changedMeanwhile();
        }
        return SenderCard.of(feedbackId, sender, new Cards.Kept(correction.sender(), stands.version() + 1));
    }

    /** All that is wrong at once, the missing reason among it. */
    private static void demandSound(CardForm form, Correction correction) {
        var faults = new ArrayList<>(Reception.fieldFaults(correction.faults()));
        if (form.version() == null) {
            faults.add(new FieldFault("version", "intake.fault.required"));
        }
        Reason.fault(form.reason()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static Refusal changedMeanwhile() {
        return new Refusal(HttpStatus.CONFLICT, "stale");
    }
}
