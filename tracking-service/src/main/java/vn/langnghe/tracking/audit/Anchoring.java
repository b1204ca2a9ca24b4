package vn.langnghe.tracking.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.deadline.WorkingTime;
import vn.langnghe.tracking.secrets.Signer;

/** Fixes every day once: whichever instance is first, and at the next look after a night the house was down. */
@Component
class Anchoring {

    private static final Logger log = LoggerFactory.getLogger(Anchoring.class);
    private static final int BATCH = 1_000;

    /** Clocks of instances may differ by this much; a link covered twice does no harm. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final Cases cases;
    private final Readings readings;
    private final Anchors anchors;
    private final Signer signer;
    private final Clock clock;

    Anchoring(Cases cases, Readings readings, Anchors anchors, Signer signer, Clock clock) {
        this.cases = cases;
        this.readings = readings;
        this.anchors = anchors;
        this.signer = signer;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${langnghe.tracking.anchor:1h}", initialDelayString = "1m")
    void look() {
        var today = LocalDate.ofInstant(clock.instant(), WorkingTime.VIETNAM);
        var last = anchors.last();
        if (last.isEmpty() || last.get().day().isBefore(today)) {
            anchor(today, last);
        }
    }

    private void anchor(LocalDate day, Optional<Anchor> last) {
        var until = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var since = last.map(anchor -> anchor.until().minus(OVERLAP)).orElse(Instant.EPOCH);
        var run = anchors.begin();
        collect(run, since);
        var previous = last.map(Anchor::digest).orElse(null);
        var digest = new Digest(previous);
        anchors.headsOf(run, digest::add);
        var anchor = Anchor.signed(day, until, digest.heads(), previous, digest.hex(), signer);
        if (anchors.fix(anchor, run)) {
            log.info("{} anchored: {} links, {}", day, anchor.heads(), anchor.digest());
        }
    }

    private void collect(String run, Instant since) {
        var batch = new ArrayList<Head>();
        cases.changedSince(since, matter -> {
            batch.add(steps(matter));
            if (batch.size() == BATCH) {
                anchors.add(run, List.copyOf(batch));
                batch.clear();
            }
        });
        batch.addAll(lastReadings(since).values());
        if (!batch.isEmpty()) {
            anchors.add(run, batch);
        }
    }

    private static Head steps(Case matter) {
        var last = matter.steps().getLast();
        return new Head(Head.STEPS, matter.id(), last.number(), String.valueOf(last.seal()));
    }

    private Map<String, Head> lastReadings(Instant since) {
        var last = new HashMap<String, Head>();
        readings.since(
                since,
                entry -> last.merge(
                        entry.caseId(),
                        new Head(Head.READINGS, entry.caseId(), entry.number(), entry.seal()),
                        (one, other) -> one.number() > other.number() ? one : other));
        return last;
    }
}
