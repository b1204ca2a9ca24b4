package vn.langnghe.tracking.worklist;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.metrics.TrackingMeter;

/** Cases that could not be read or acted on: each is let be for a minute, so that it keeps nobody from the others. */
@Component
class Stumbled {

    private static final Logger log = LoggerFactory.getLogger(Stumbled.class);
    private static final Duration LET_BE = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    private final MeterRegistry meters;
    private final Map<String, Instant> until = new HashMap<>();

    Stumbled(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Where so many fail it is no matter of single cases: then whoever acts fails, and begins again later. */
    synchronized void over(String caseId, Instant now, RuntimeException why) {
        if (until.size() >= MOST) {
            throw why;
        }
        until.put(caseId, now.plus(LET_BE));
        TrackingMeter.STUMBLED.counter(meters).increment();
        log.error("case {} is let be for a while", caseId, why);
    }

    /** Those let be at this moment. */
    synchronized Set<String> at(Instant now) {
        until.values().removeIf(end -> !end.isAfter(now));
        return Set.copyOf(until.keySet());
    }

    /** Of these cases those that can be read. */
    List<Case> readable(Cases cases, Collection<String> ids, Instant now) {
        var left = new ArrayList<>(ids);
        while (true) {
            try {
                return cases.findAll(left);
            } catch (Cases.Unreadable one) {
                over(one.id(), now, one);
                left.remove(one.id());
            }
        }
    }
}
