package vn.langnghe.intake.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Registration;

/** What this service counts. */
enum IntakeMeters {

    /** Requests to register by channel and outcome. */
    REGISTERED("langnghe.intake.registrations"),

    /** Readings of a sender's card. */
    DISCLOSED("langnghe.intake.disclosures"),

    /** Tracking codes nobody holds: a rising rate means somebody guesses. */
    UNKNOWN_CODE("langnghe.intake.codes.unknown");

    private final String meter;

    IntakeMeters(String meter) {
        this.meter = meter;
    }

    void count(MeterRegistry meters, Channel channel, Registration outcome) {
        var name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter(meter, "channel", channel.name(), "outcome", name).increment();
    }

    void count(MeterRegistry meters) {
        meters.counter(meter).increment();
    }
}
