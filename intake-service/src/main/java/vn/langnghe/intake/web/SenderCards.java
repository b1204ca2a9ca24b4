package vn.langnghe.intake.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Submitters;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/** Opens a sender's card to a role that may see it, after writing down who read it and why. */
@Component
class SenderCards {

    private static final int LONGEST_REASON = 200;

    private final RegisterDesk register;
    private final Submitters submitters;
    private final Readings readings;
    private final MeterRegistry meters;

    SenderCards(RegisterDesk register, Submitters submitters, Readings readings, MeterRegistry meters) {
        this.register = register;
        this.submitters = submitters;
        this.readings = readings;
        this.meters = meters;
    }

    SenderCard open(String feedbackId, @Nullable String reason, CurrentUser user) {
        var why = checked(reason);
        var found = register.find(feedbackId, user);
        if (!found.readers().mayOpenSender(user)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, found.readers().isSecret() ? "sender-confidential" : "sender-not-yours");
        }
        var submitterId = found.submitterId().orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "sender-unknown"));
        readings.ofSender(feedbackId, why, user);
        IntakeMeters.DISCLOSED.count(meters);
        return submitters
                .find(submitterId)
                .map(sender -> SenderCard.of(feedbackId, sender))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "sender-unknown"));
    }

    private static String checked(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "intake.fault.reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "intake.fault.too-long", LONGEST_REASON);
        }
        return reason.strip();
    }
}
