package vn.langnghe.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread takes documents from a queue, bounded in number and in length, and publishes them in batches. When it is
 * full, documents are only marked as left behind, and a sweep of the store finds them once there is room again.
 */
class QueueRelay implements OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(QueueRelay.class);
    private static final int CAPACITY = 4_000;
    private static final long CHARACTERS = 8_000_000;
    private static final int BATCH = 500;
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration GATHERING = Duration.ofMillis(3);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong characters = new AtomicLong();
    private final AtomicBoolean leftBehind = new AtomicBoolean(true);
    private final Dispatch dispatch;
    private final Outboxes outboxes;
    private final List<OutboxCollection> collections;
    private final RelayMeters meters;
    private final Clock clock;
    private final Pause pause = new Pause();
    private final Later later = new Later(System::nanoTime);
    private volatile boolean sweeping;
    private volatile boolean running;
    private @Nullable Thread thread;

    QueueRelay(
            Dispatch dispatch, Outboxes outboxes, List<OutboxCollection> collections, RelayMeters meters, Clock clock) {
        this.dispatch = dispatch;
        this.outboxes = outboxes;
        this.collections = collections;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void submit(String collection, Object documentId, List<PendingEvent> pending) {
        if (!pending.isEmpty() && !isTaken(new Waiting(collection, documentId, List.copyOf(pending)))) {
            leftBehind.set(true);
        }
    }

    @Override
    public void submitLater(String collection, Object documentId, List<PendingEvent> pending) {
        if (!pending.isEmpty()) {
            later.came();
        }
    }

    private boolean isTaken(Waiting waiting) {
        var length = waiting.characters();
        if (characters.addAndGet(length) <= CHARACTERS && queue.offer(waiting)) {
            return true;
        }
        characters.addAndGet(-length);
        return false;
    }

    /** Asks for a sweep: somebody may have left documents behind. */
    void sweepSoon() {
        leftBehind.set(true);
    }

    boolean hasNothingLeft() {
        return queue.isEmpty() && dispatch.held().isEmpty() && !leftBehind.get() && !later.isWaiting() && !sweeping;
    }

    private void run() {
        while (running || !hasNothingLeft() && pause.isOver()) {
            try {
                step();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException outage) {
                // Whatever it was, the documents still hold their events: wait, then look there.
                log.warn("relay waits: {}", outage.getClass().getName());
                leftBehind.set(true);
                pause.longer();
            }
        }
        clearTheRest();
    }

    /** Else it would be sent once more at the next start; that does no harm. */
    private void clearTheRest() {
        try {
            dispatch.clearAll();
        } catch (RuntimeException outage) {
            log.warn(
                    "what was published last is sent once more: {}",
                    outage.getClass().getName());
        }
    }

    private void step() throws InterruptedException {
        pause.await();
        publish(gather());
        dispatch.clear();
        if (isSweepWanted() && queue.isEmpty() && dispatch.held().isEmpty()) {
            sweep();
        }
    }

    private boolean isSweepWanted() {
        return leftBehind.get() || later.isDue() || !running && later.isWaiting();
    }

    private List<Waiting> gather() throws InterruptedException {
        var batch = new ArrayList<Waiting>();
        var first = dispatch.held().isEmpty() && running
                ? queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS)
                : queue.poll();
        if (first != null) {
            batch.add(first);
            if (queue.size() < BATCH) {
                Thread.sleep(GATHERING);
            }
            queue.drainTo(batch, BATCH - 1);
        }
        return released(batch);
    }

    private List<Waiting> released(List<Waiting> batch) {
        characters.addAndGet(-length(batch));
        return batch;
    }

    private static long length(Collection<Waiting> documents) {
        return documents.stream().mapToLong(Waiting::characters).sum();
    }

    private void publish(List<Waiting> batch) {
        if (batch.isEmpty() && dispatch.held().isEmpty()) {
            return;
        }
        meters.published(dispatch.publish(batch));
        meters.waiting(queue, dispatch.held(), clock.instant());
        if (dispatch.held().isEmpty()) {
            pause.over();
        } else {
            meters.failed(dispatch.held().size());
            pause.longer();
            if (dispatch.held().size() > CAPACITY || length(dispatch.held()) > CHARACTERS) {
                dispatch.release();
                leftBehind.set(true);
            }
        }
    }

    /** Wishes that come during a sweep stand: it may have passed by already what they mean. */
    private void sweep() {
        sweeping = true;
        leftBehind.set(false);
        later.begin();
        try {
            for (var collection : collections) {
                outboxes.prepare(collection.name());
                outboxes.eachLeftBehind(collection.name(), this::publishPage);
            }
        } finally {
            sweeping = false;
        }
    }

    /** New work goes on between the pages; the sweep is given up, and wanted again, when the broker is away. */
    private boolean publishPage(List<Waiting> page) {
        publish(page);
        var fresh = new ArrayList<Waiting>();
        queue.drainTo(fresh, BATCH);
        publish(released(fresh));
        dispatch.clear();
        var goOn = dispatch.held().isEmpty();
        if (!goOn) {
            leftBehind.set(true);
        }
        return goOn;
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    /** Publishes what it was given, if the broker lets it. */
    void stop() {
        running = false;
        var stopping = thread;
        if (stopping == null) {
            return;
        }
        try {
            stopping.join(LAST_WORDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        stopping.interrupt();
    }
}
