package vn.langnghe.reporting.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.Meters;
import vn.langnghe.reporting.report.Reconciler;

/** Adds the books up each minute, so that an alarm rings though nobody looks. */
@Component
class BooksWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BooksWatch.class);

    private final Reconciler reconciler;
    private final LogLag lag;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("books-watch").factory());
    private volatile double behind = Double.NaN;

    BooksWatch(Reconciler reconciler, LogLag lag, MeterRegistry meters) {
        this.reconciler = reconciler;
        this.lag = lag;
        meters.gauge(Meters.LAG.meter(), this, watch -> watch.behind);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        beat.scheduleWithFixedDelay(this::lookOrTryAgain, 1, 1, TimeUnit.MINUTES);
    }

    private void lookOrTryAgain() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn("the books could not be added up: {}", failed.toString());
        }
    }

    void look() {
        reconciler.reconcile();
        behind = lag.events().map(Long::doubleValue).orElse(Double.NaN);
    }

    @Override
    public void destroy() {
        beat.shutdownNow();
    }
}
