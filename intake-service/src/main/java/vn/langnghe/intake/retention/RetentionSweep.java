package vn.langnghe.intake.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.retention.Traces.Left;

/** Forgets, every night, whoever's time is up. */
@Component
class RetentionSweep {

    private static final Logger log = LoggerFactory.getLogger(RetentionSweep.class);

    /** An interrupted erasure is among the latest. */
    private static final int LATEST = 1000;

    /** No rule lets go of anybody sooner. */
    private static final Duration SHORTEST = Duration.ofDays(28);

    private final RetentionBook book;
    private final Retention retention;
    private final Eraser eraser;
    private final Traces traces;
    private final Clock clock;

    RetentionSweep(RetentionBook book, Retention retention, Eraser eraser, Traces traces, Clock clock) {
        this.book = book;
        this.retention = retention;
        this.eraser = eraser;
        this.traces = traces;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT24H")
    void sweep() {
        book.erasures(LATEST).stream().filter(begun -> begun.seal() == null).forEach(eraser::finish);
        var rules = book.rules();
        var today = LocalDate.ofInstant(clock.instant(), Reference.ZONE);
        var forgotten = new AtomicInteger();
        traces.eachPageKeptBefore(
                clock.instant().minus(SHORTEST),
                rules.takeWords(today),
                page -> forgotten.addAndGet(sweep(page, rules, today)));
        if (forgotten.get() > 0) {
            log.info("forgot what was due of {} items", forgotten);
        }
        sweepSetAside(rules, today);
    }

    /** The whole register passes by every night: one question for all of a page, and more only of whose time is up. */
    private int sweep(List<Left> page, RetentionRules rules, LocalDate today) {
        var up = retention.timeUp(page.stream().map(Left::feedbackId).toList(), rules, today);
        int forgotten = 0;
        for (var left : page) {
            var rule = up.get(left.feedbackId());
            if (rule != null
                    && left.concerns(rule)
                    && retention.obstacle(left.feedbackId()).isEmpty()) {
                eraser.erase(left.feedbackId(), rule.basis(), rule.wordsToo(), "retention");
                forgotten++;
            }
        }
        return forgotten;
    }

    private void sweepSetAside(RetentionRules rules, LocalDate today) {
        rules.inForce(Category.SET_ASIDE, today).ifPresent(rule -> {
            var before = today.minusMonths(rule.months()).atStartOfDay(Reference.ZONE);
            log.info("forgot {} mails and messages that were set aside", traces.eraseSetAside(before.toInstant()));
        });
    }
}
