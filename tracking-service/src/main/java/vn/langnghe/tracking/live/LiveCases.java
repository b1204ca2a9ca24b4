package vn.langnghe.tracking.live;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.audit.Readings;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.CaseListener;
import vn.langnghe.tracking.worklist.Row;
import vn.langnghe.tracking.worklist.WorklistQuery.Sight;

/** Tells open lists of every change of a case their reader may see, whichever instance filed it. */
@Component
class LiveCases implements CaseListener, SmartLifecycle {

    private static final int MOST = 500;

    /** A page that was left is noticed at the next beat only, so this is more than anybody has open at once. */
    private static final int MOST_EACH = 20;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private volatile ExecutorService threads = threads();
    private final BiConsumer<List<String>, String> listed;
    private volatile boolean running;

    @Autowired
    LiveCases(Readings readings) {
        this(readings::listed);
    }

    /** {@code listed} hears which restricted cases are about to be shown to whom. */
    LiveCases(BiConsumer<List<String>, String> listed) {
        this.listed = listed;
    }

    private static ExecutorService threads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("live-cases-", 0).factory());
    }

    SseEmitter watch(String user, Sight sight) {
        var ofUser =
                watchers.stream().filter(watcher -> watcher.user().equals(user)).count();
        if (ofUser >= MOST_EACH || watchers.size() >= MOST) {
            throw Refusal.tooSoon("too-many-watching", SOON);
        }
        var watcher = new Watcher(user, sight, System.nanoTime() + LONGEST.toNanos(), listed);
        watchers.add(watcher);
        threads.execute(() -> {
            try {
                watcher.run();
            } finally {
                watchers.remove(watcher);
                watcher.emitter().complete();
            }
        });
        return watcher.emitter();
    }

    @Override
    public void changed(Collection<Case> cases) {
        if (watchers.isEmpty()) {
            return;
        }
        for (var matter : cases) {
            var row = Row.of(matter);
            watchers.forEach(watcher -> News.of(matter, row, watcher.sight()).ifPresent(watcher::tell));
        }
    }

    @Override
    public void start() {
        if (threads.isShutdown()) {
            threads = threads();
        }
        running = true;
    }

    /** Before the server waits for its last answers: an open list would let it wait in vain. */
    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
