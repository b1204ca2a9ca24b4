package vn.langnghe.intake.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.intake.register.RegisterSearch;
import vn.langnghe.platform.security.Guesses;
import vn.langnghe.platform.web.Refusal;

/** Finds the item a code opens, and slows whoever tries codes that open none. */
@Component
class OwnItems {

    private final RegisterSearch register;
    private final Disclosures disclosures;
    private final Guesses guesses;
    private final MeterRegistry meters;

    OwnItems(RegisterSearch register, Disclosures disclosures, Guesses guesses, MeterRegistry meters) {
        this.register = register;
        this.disclosures = disclosures;
        this.guesses = guesses;
        this.meters = meters;
    }

    /** An item, under the code it was asked for by, with who read its sender's card. */
    record Own(TrackingCode code, String feedbackId, List<Disclosures.Disclosure> readings) {}

    Own find(String typed, String client) {
        if (guesses.tooMany(client)) {
            throw Refusal.tooSoon("too-many-requests", guesses.timeToWait(client));
        }
        var code = TrackingCode.parse(typed);
        var item = code.flatMap(register::opened);
        // looked for even where there is no item, so that the time taken says nothing
        var readings =
                disclosures.of(item.map(found -> found.line().feedbackId()).orElse("none"));
        return code.flatMap(known -> item.map(found -> own(known, found, readings)))
                .orElseThrow(() -> unknown(client));
    }

    private static Own own(TrackingCode code, RegisterSearch.Found item, List<Disclosures.Disclosure> readings) {
        int number = OneSender.number(item.members(), code);
        var theirs = readings.stream()
                .filter(reading -> reading.concerns(number == 0 ? null : number))
                .toList();
        return new Own(code, item.line().feedbackId(), theirs);
    }

    private Refusal unknown(String client) {
        guesses.missed(client);
        IntakeMeters.UNKNOWN_CODE.count(meters);
        return new Refusal(HttpStatus.NOT_FOUND, "feedback-unknown");
    }
}
