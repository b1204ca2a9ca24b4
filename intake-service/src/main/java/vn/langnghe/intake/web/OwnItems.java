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
        var item = code.flatMap(register::opened).map(found -> found.line().feedbackId());
        // looked for even where there is no item, so that the time taken says nothing
        var readings = disclosures.of(item.orElse("none"));
        return code.flatMap(known -> item.map(id -> new Own(known, id, readings)))
                .orElseThrow(() -> unknown(client));
    }

    private Refusal unknown(String client) {
        guesses.missed(client);
        IntakeMeters.UNKNOWN_CODE.count(meters);
        return new Refusal(HttpStatus.NOT_FOUND, "feedback-unknown");
    }
}
