package vn.langnghe.reporting.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.Items;
import vn.langnghe.reporting.domain.Items.Item;

/**
 * Brings what changed in the store into the engine, soon when it comes alone and less often while more and more comes:
 * the engine likes few large batches.
 * It is told ids only and reads the rest, so it does not matter which instance of this service folded a case.
 */
public final class EngineFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineFeed.class);
    private static final int MANY = 20_000;
    private static final int BEAT = 250;
    private static final long BETWEEN_FEEDS = Duration.ofMillis(500).toNanos();
    private static final int FULL = 5_000;

    private final Histories histories;
    private final Items items;
    private final Facts facts;
    private final ReportEngine engine;
    private final Waiting<CaseHistory> cases = new Waiting<>();
    private final Waiting<Item> counted = new Waiting<>();
    private final AtomicInteger changed = new AtomicInteger();
    private long fed = System.nanoTime() - BETWEEN_FEEDS;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("engine-feed").factory());

    public EngineFeed(Histories histories, Items items, Facts facts, ReportEngine engine) {
        this.histories = histories;
        this.items = items;
        this.facts = facts;
        this.engine = engine;
    }

    public EngineFeed start() {
        beat.scheduleWithFixedDelay(this::feedOrTryAgain, BEAT, BEAT, TimeUnit.MILLISECONDS);
        return this;
    }

    /** These were saved a moment ago. */
    public void casesChanged(Collection<String> caseIds) {
        caseIds.forEach(id -> cases.add(id, _ -> true));
        feedWhenMany(caseIds.size());
    }

    /** The log says this case has come to this number; whoever folds it may not have saved it yet. */
    public void caseAwaited(String caseId, int number) {
        cases.add(caseId, history -> history.number() + history.early().size() >= number);
    }

    public void itemsChanged(Collection<String> feedbackIds) {
        feedbackIds.forEach(id -> counted.add(id, _ -> true));
        feedWhenMany(feedbackIds.size());
    }

    public void itemAwaited(String feedbackId, Predicate<Item> met) {
        counted.add(feedbackId, met);
    }

    /** A rebuild tells cases faster than they are fed: then the teller feeds. */
    private void feedWhenMany(int more) {
        if (changed.addAndGet(more) > MANY) {
            feed();
        }
    }

    /** So much is waited for that it makes no sense to hear of more. */
    public boolean isFull() {
        return cases.size() + counted.size() > FULL;
    }

    private void feedOrTryAgain() {
        if (cases.size() + counted.size() == 0 || System.nanoTime() - fed < BETWEEN_FEEDS) {
            return;
        }
        try {
            feed();
            fed = System.nanoTime();
        } catch (RuntimeException unreachable) {
            LOG.warn("the figures stay as they are: {}", unreachable.toString());
        }
    }

    /** Reads everything that waits and may be read by now. */
    public synchronized void feed() {
        changed.set(0);
        feed(cases, histories::find, facts::put);
        feed(counted, items::find, found -> engine.putItems(found.iterator()));
    }

    private static <T> void feed(
            Waiting<T> waiting,
            Function<Collection<String>, Map<String, T>> read,
            java.util.function.Consumer<Collection<T>> put) {
        var taken = waiting.take();
        if (taken.isEmpty()) {
            return;
        }
        var done = new HashSet<String>();
        try {
            var found = read.apply(taken.keySet());
            put.accept(found.values());
            found.forEach((id, state) -> {
                if (taken.get(id) instanceof Waiting.Need<T> need && need.met().test(state)) {
                    done.add(id);
                }
            });
        } catch (RuntimeException unreachable) {
            taken.forEach((id, need) -> waiting.putBack(id, need.anew()));
            throw unreachable;
        }
        taken.forEach((id, need) -> {
            if (!done.contains(id) && !need.isGivenUp()) {
                waiting.putBack(id, need);
            }
        });
    }

    /** Everything anew, after a rebuild; what changes meanwhile waits and is read afterwards. */
    public synchronized void reload() {
        facts.reload(histories);
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
