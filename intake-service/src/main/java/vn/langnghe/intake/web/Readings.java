package vn.langnghe.intake.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.intake.register.Disclosures.Disclosure;
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

    void ofSender(String feedbackId, OneSender whose, String reason, CurrentUser user) {
        disclosures.record(List.of(reading(feedbackId, What.SENDER, whose.member(), reason, null, user)));
    }

    /** Of items that are no secret, reading is the daily work. */
    void of(List<RegisterDesk.Item> items, What what, CurrentUser user) {
        disclosures.record(items.stream()
                .filter(item -> item.readers().isSecret() && item.readers().mayReadWords(user))
                .map(item -> reading(item.line().feedbackId(), what, null, null, null, user))
                .toList());
    }

    void ofCorrection(String feedbackId, OneSender whose, List<String> fields, String reason, CurrentUser user) {
        disclosures.record(List.of(reading(feedbackId, What.CORRECTED, whose.member(), reason, fields, user)));
    }

    private Disclosure reading(
            String feedbackId,
            What what,
            @Nullable Integer member,
            @Nullable String reason,
            @Nullable List<String> fields,
            CurrentUser user) {
        // milliseconds are what the store keeps, and a seal must find again
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Disclosure(feedbackId, user.name(), now, what, reason, role(user), unit(user), fields, member);
    }

    /** The one that opened it, the narrowest first. */
    private static @Nullable String role(CurrentUser user) {
        return Stream.of("INSPECTOR", "CLERK", "OFFICER", "LEADER")
                .filter(user::has)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String unit(CurrentUser user) {
        return user.units().stream().sorted().findFirst().orElse(null);
    }
}
