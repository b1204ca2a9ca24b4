package vn.langnghe.reporting.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.domain.CaseHistory.Outcome;

/** Counts what became of the steps read; one that came too early is a defect upstream and alarmed on. */
@Component
class FoldMeters {

    private final MeterRegistry meters;

    FoldMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Outcome outcome) {
        meters.counter(vn.langnghe.reporting.Meters.STEPS.meter(), "outcome", outcome.name())
                .increment();
    }
}
