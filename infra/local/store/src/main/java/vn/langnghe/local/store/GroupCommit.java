package vn.langnghe.local.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Makes changes durable, many with one commit. Changes run side by side, a commit runs alone: so none is ever on
 * disk by half, say in the collection and not yet in its index. The file is forced to the device after each
 * commit and before anyone is told, so that an acknowledged change survives the loss of power as well.
 */
final class GroupCommit implements AutoCloseable {

    /** What nobody waits for is on disk after this time. */
    private static final Duration AT_LATEST = Duration.ofMillis(200);

    private final MVStore file;
    private final Housekeeping housekeeping;
    private final Consumer<Throwable> onFailure;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final Thread committer = new Thread(this::commitWhileOpen, "store-commit");
    private List<Runnable> waiting = new ArrayList<>();
    private boolean closing;

    GroupCommit(MVStore file, Consumer<Throwable> onFailure) {
        this.file = file;
        this.housekeeping = new Housekeeping(file);
        this.onFailure = onFailure;
        committer.setDaemon(true);
    }

    void begin() {
        committer.start();
    }

    <T> T change(Supplier<T> work) {
        gate.readLock().lock();
        try {
            return work.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Pages the work reads are not reused while it runs. */
    <T> T read(Supplier<T> work) {
        var version = file.registerVersionUsage();
        try {
            return work.get();
        } finally {
            file.deregisterVersionUsage(version);
        }
    }

    /** Runs the acknowledgement once every change finished before this call is on disk. */
    synchronized void whenDurable(Runnable acknowledgement) {
        waiting.add(acknowledgement);
        notifyAll();
    }

    private void commitWhileOpen() {
        try {
            while (!isClosed()) {
                List<Runnable> acknowledgements = nextGroup();
                commit();
                acknowledgements.forEach(Runnable::run);
            }
        } catch (Throwable broken) {
            onFailure.accept(broken);
        }
    }

    private synchronized boolean isClosed() {
        return closing && waiting.isEmpty();
    }

    private synchronized List<Runnable> nextGroup() {
        if (waiting.isEmpty() && !closing) {
            try {
                wait(AT_LATEST.toMillis());
            } catch (InterruptedException stopped) {
                closing = true;
            }
        }
        List<Runnable> group = waiting;
        waiting = new ArrayList<>();
        return group;
    }

    private void commit() {
        if (!file.hasUnsavedChanges()) {
            return;
        }
        gate.writeLock().lock();
        try {
            file.commit();
            housekeeping.afterCommit();
        } finally {
            gate.writeLock().unlock();
        }
        if (file.isPersistent()) {
            file.sync();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            committer.join();
            giveUpWhatWasRead();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A read that ended during the last commit did not get the lock to drop its version, and the engine refuses to close
     * over versions in use. It looks again whenever one is given up.
     */
    private void giveUpWhatWasRead() {
        file.deregisterVersionUsage(file.registerVersionUsage());
    }
}
