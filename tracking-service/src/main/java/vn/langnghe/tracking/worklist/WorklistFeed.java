package vn.langnghe.tracking.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.CaseListener;
import vn.langnghe.tracking.domain.Cases;

/** Fills the worklist at start, and follows what other instances file. */
@Component
class WorklistFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorklistFeed.class);

    /** Clocks of instances may differ by this much. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final int AT_ONCE = 200;

    private final Cases cases;
    private final Versions versions;
    private final Stumbled stumbled;
    private final List<CaseListener> listeners;
    private final Set<String> again = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile Instant seenUntil = Instant.EPOCH;

    WorklistFeed(Cases cases, Versions versions, Stumbled stumbled, List<CaseListener> listeners) {
        this.cases = cases;
        this.versions = versions;
        this.stumbled = stumbled;
        this.listeners = listeners;
    }

    /** Before anything is consumed or asked: an empty list must mean that there is nothing. */
    @Override
    public void start() {
        var began = System.nanoTime();
        var now = Instant.now();
        cases.changedSince(
                Instant.EPOCH,
                matter -> again.addAll(
                        Telling.everybody(listeners, List.of(matter)).keySet()));
        seenUntil = now;
        running = true;
        log.info(
                "worklist filled in {} ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    @Scheduled(fixedDelayString = "${langnghe.tracking.follow-others:1s}", initialDelayString = "1s")
    void followOthers() {
        if (running) {
            follow();
        }
    }

    /**
     * What this instance filed itself its listeners know already, and it is not read again. What one of them could not
     * take he is told again, once it was let be for a while.
     */
    private void follow() {
        var now = Instant.now();
        var letBe = stumbled.at(now);
        var filed = cases.numbersSince(seenUntil.minus(OVERLAP)).entrySet().stream()
                .filter(changed -> versions.news(changed.getKey(), changed.getValue()))
                .map(Map.Entry::getKey);
        var news = Stream.concat(filed, again.stream())
                .filter(id -> !letBe.contains(id))
                .distinct()
                .toList();
        for (int first = 0; first < news.size(); first += AT_ONCE) {
            var some = news.subList(first, Math.min(news.size(), first + AT_ONCE));
            var changed = stumbled.readable(cases, some, now);
            var failed = Telling.everybody(listeners, changed);
            some.forEach(again::remove);
            again.addAll(failed.keySet());
            failed.forEach((id, why) -> stumbled.over(id, now, why));
        }
        seenUntil = now;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
