package vn.langnghe.intake.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.intake.register.Disclosures.What;
import vn.langnghe.platform.security.CurrentUser;

/** Writes down who reads what not everybody may, before it is shown, and who corrects it, before it is written. */
@Component
class Readings {

    private final Disclosures disclosures;
    private final Clock clock;

    Readings(Disclosures disclosures, Clock clock) {
        this.disclosures = disclosures;
        this.clock = clock;
    }

    void ofSender(String feedbackId, String reason, CurrentUser user) {
        record(feedbackId, What.SENDER, reason, null, user);
    }

    /** Of an item that is no secret, reading is the daily work. */
    void of(RegisterDesk.Item item, What what, CurrentUser user) {
        if (item.readers().isSecret() && item.readers().mayReadWords(user)) {
            record(item.line().feedbackId(), what, null, null, user);
        }
    }

    void ofCorrection(String feedbackId, List<String> fields, String reason, CurrentUser user) {
        record(feedbackId, What.CORRECTED, reason, fields, user);
    }

    private void record(
            String feedbackId, What what, @Nullable String reason, @Nullable List<String> fields, CurrentUser user) {
        disclosures.record(new Disclosures.Disclosure(
                feedbackId, user.name(), clock.instant(), what, reason, role(user), unit(user), fields));
    }

    /** The one that opened it, the narrowest first. */
    private static @Nullable String role(CurrentUser user) {
        return Stream.of("INSPECTOR", "CLERK", "OFFICER")
                .filter(user::has)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String unit(CurrentUser user) {
        return user.units().stream().sorted().findFirst().orElse(null);
    }
}
