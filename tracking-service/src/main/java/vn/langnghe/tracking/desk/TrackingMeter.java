package vn.langnghe.tracking.desk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** The meters of this service. */
public enum TrackingMeter {
    ACTIONS("langnghe.case.actions"),
    STALE("langnghe.case.stale"),
    WEBHOOKS("langnghe.webhook.attempts"),
    /** Tracking codes nobody holds: a rising rate means somebody guesses. */
    UNKNOWN_CODES("langnghe.track.unknown"),
    SLOWED("langnghe.track.slowed");

    private final String meter;

    TrackingMeter(String meter) {
        this.meter = meter;
    }

    public Counter counter(MeterRegistry meters, String... tags) {
        return meters.counter(meter, tags);
    }
}
