package vn.langnghe.tracking.live;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.langnghe.tracking.worklist.WorklistQuery.Sight;

/** One open list. Whoever reads slowly misses rows, is told so, and holds nobody up. */
final class Watcher implements Runnable {

    private static final int WAITING_AT_MOST = 200;
    private static final long BEAT_SECONDS = 15;

    private final BlockingQueue<News> news = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final SseEmitter emitter = new SseEmitter(0L);
    private final String user;
    private final Sight sight;
    private final long until;
    private final BiConsumer<List<String>, String> listed;
    private volatile boolean over;

    Watcher(String user, Sight sight, long until, BiConsumer<List<String>, String> listed) {
        this.user = user;
        this.sight = sight;
        this.until = until;
        this.listed = listed;
        emitter.onCompletion(() -> over = true);
        emitter.onError(_ -> over = true);
    }

    SseEmitter emitter() {
        return emitter;
    }

    String user() {
        return user;
    }

    Sight sight() {
        return sight;
    }

    int waiting() {
        return news.size();
    }

    void tell(News what) {
        if (!news.offer(what)) {
            news.clear();
            news.add(new News.LookAgain());
        }
    }

    /** Sends until the reader has gone or his token is old; the browser comes back by itself, with a new one. */
    @Override
    public void run() {
        try {
            emitter.send(SseEmitter.event().reconnectTime(3000).comment("watching"));
            while (!over && System.nanoTime() < until) {
                send(news.poll(BEAT_SECONDS, TimeUnit.SECONDS));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            over = true;
        } catch (InterruptedException stopping) {
            emitter.complete();
            Thread.currentThread().interrupt();
        }
    }

    private void send(@Nullable News what) throws IOException {
        if (what instanceof News.Changed(var row) && row.restricted()) {
            listed.accept(List.of(row.caseId()), user);
        }
        emitter.send(
                switch (what) {
                    case null -> SseEmitter.event().comment("still here");
                    case News.Changed(var row) ->
                        SseEmitter.event().name("case").data(row, MediaType.APPLICATION_JSON);
                    case News.Gone gone -> SseEmitter.event().name("gone").data(gone, MediaType.APPLICATION_JSON);
                    case News.LookAgain _ ->
                        SseEmitter.event().name("look-again").data("");
                });
    }
}
