package vn.langnghe.reporting.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;

/** Tells who is watching that there are new figures; which ones, they ask as always. */
@RestController
class LiveApi implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveApi.class);
    private static final int MOST = 200;
    private static final int BEATS_OF_SILENCE = 15;

    private final ReportEngine engine;
    private final Set<Watcher> watching = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-figures").factory());
    private long told;
    private int silence;

    LiveApi(ReportEngine engine) {
        this.engine = engine;
        beat.scheduleWithFixedDelay(this::tellOrTryAgain, 1, 1, TimeUnit.SECONDS);
    }

    @GetMapping(path = "/api/reports/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    SseEmitter watch() {
        if (watching.size() >= MOST) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "reporting.too-many-watching");
        }
        var emitter = new SseEmitter(0L);
        var watcher = new Watcher(emitter, watching::remove);
        emitter.onCompletion(() -> watching.remove(watcher));
        emitter.onError(_ -> watching.remove(watcher));
        watching.add(watcher);
        watcher.tell(figures(engine.asOf()));
        return emitter;
    }

    /** A beat that throws would be the last. */
    private void tellOrTryAgain() {
        try {
            tell();
        } catch (RuntimeException failed) {
            LOG.warn("nobody was told of new figures: {}", failed.toString());
        }
    }

    private void tell() {
        if (watching.isEmpty()) {
            return;
        }
        var asOf = engine.asOf();
        if (asOf.events() != told) {
            told = asOf.events();
            silence = 0;
            watching.forEach(watcher -> watcher.tell(figures(asOf)));
        } else if (++silence >= BEATS_OF_SILENCE) {
            silence = 0;
            watching.forEach(Watcher::reassure);
        }
    }

    private static SseEmitter.SseEventBuilder figures(AsOf asOf) {
        return SseEmitter.event().name("figures").data(asOf, MediaType.APPLICATION_JSON);
    }

    @Override
    public void destroy() {
        beat.shutdownNow();
        watching.forEach(Watcher::leave);
    }
}
