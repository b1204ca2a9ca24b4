package vn.langnghe.tracking.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** The meters of this service. */
public enum TrackingMeter {
    ACTIONS("langnghe.case.actions"),
    STALE("langnghe.case.stale"),
    WEBHOOKS("langnghe.webhook.attempts"),
    /** Tracking codes nobody holds: a rising rate means somebody guesses. */
    UNKNOWN_CODES("langnghe.track.unknown"),
    SLOWED("langnghe.track.slowed"),
    /** 1 while so many unknown codes are tried that everybody's next guesses are slowed. */
    ON_GUARD("langnghe.track.on.guard"),
    /** Somebody was turned away from a case. */
    DENIED("langnghe.case.denied"),
    /** Cases the clock or the worklist could not read or act on, and let be for a while. */
    STUMBLED("langnghe.case.stumbled"),
    /** What senders added that nobody may read yet, as nobody has said who may. */
    UNRULED("langnghe.followups.unruled"),
    /** Places the last look at everything found changed. */
    TAMPERED("langnghe.audit.faults");

    private final String meter;

    TrackingMeter(String meter) {
        this.meter = meter;
    }

    public String meter() {
        return meter;
    }

    public Counter counter(MeterRegistry meters, String... tags) {
        return meters.counter(meter, tags);
    }
}
