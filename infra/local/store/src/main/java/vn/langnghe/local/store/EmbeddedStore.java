package vn.langnghe.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A server that speaks the MongoDB protocol on loopback and keeps its word: what it acknowledged it has. */
public final class EmbeddedStore implements AutoCloseable {

    private static final int WORKERS = 32;
    private static final int PAGE_BYTES = 8 * 1024;
    private static final int CACHE_MEGABYTES = 48;

    private final StoredBackend backend;
    private final GroupCommit commits;
    private final ExecutorService workers;
    private final WireServer server;

    private EmbeddedStore(Settings settings, Consumer<Throwable> onFailure) {
        MVStore file = open(settings.directory());
        backend = new StoredBackend(file);
        commits = new GroupCommit(file, failure -> giveUp(failure, onFailure));
        workers = workers();
        DiskSpace disk = new DiskSpace(settings.directory(), settings.reserveBytes());
        server = new WireServer(
                new InetSocketAddress(settings.host(), settings.port()),
                () -> new WireHandler(backend, commits, disk, workers));
        commits.begin();
    }

    /** After a failed commit nothing more may be acknowledged: who waits loses the connection instead, and knows. */
    private void giveUp(Throwable failure, Consumer<Throwable> onFailure) {
        onFailure.accept(failure);
        server.close();
    }

    /** Where the file lies (nowhere: in memory), where to listen, and how much of the disk to leave free. */
    record Settings(@Nullable Path directory, String host, int port, long reserveBytes) {}

    /** Keeps its documents in {@code directory}, or only in memory where there is none; on a free port. */
    public static EmbeddedStore start(@Nullable Path directory) {
        return start(
                new Settings(directory, "127.0.0.1", 0, 0),
                failure ->
                        LoggerFactory.getLogger(EmbeddedStore.class).error("The store can no longer write", failure));
    }

    static EmbeddedStore start(Settings settings, Consumer<Throwable> onFailure) {
        return new EmbeddedStore(settings, onFailure);
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + server.port() + "/?retryWrites=false";
    }

    private static MVStore open(@Nullable Path directory) {
        MVStore.Builder builder = new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_BYTES)
                .cacheSize(CACHE_MEGABYTES);
        if (directory != null) {
            builder.fileName(fileIn(directory).toString());
        }
        MVStore file = builder.open();
        // Every commit is forced to the device, so space an older one alone used may be used again at once.
        file.setRetentionTime(0);
        file.setVersionsToKeep(0);
        return file;
    }

    private static Path fileIn(Path directory) {
        try {
            return Files.createDirectories(directory).resolve("store.mv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExecutorService workers() {
        var pool = new ThreadPoolExecutor(WORKERS, WORKERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "store-worker");
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Finishes what was begun, writes it down and frees the file. */
    @Override
    public void close() {
        server.close();
        workers.shutdown();
        awaitWorkers();
        commits.close();
        backend.close();
    }

    private void awaitWorkers() {
        try {
            workers.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
