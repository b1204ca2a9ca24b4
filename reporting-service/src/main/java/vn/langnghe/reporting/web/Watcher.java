package vn.langnghe.reporting.web;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Somebody who watches, told on a thread of his own: whose line stalls holds up nobody's news but his. */
final class Watcher {

    private final SseEmitter line;
    private final Consumer<Watcher> gone;
    private @Nullable SseEventBuilder next;
    private boolean busy;

    Watcher(SseEmitter line, Consumer<Watcher> gone) {
        this.line = line;
        this.gone = gone;
    }

    /** While the news before is still on its way only the newest waits behind it: it tells as much as all between. */
    synchronized void tell(SseEventBuilder news) {
        next = news;
        if (!busy) {
            busy = true;
            Thread.ofVirtual().name("live-figures").start(this::sendAll);
        }
    }

    /** Says that nothing is new, to keep the line open; one that is told something needs no such word. */
    synchronized void reassure() {
        if (!busy) {
            tell(SseEmitter.event().comment("still here"));
        }
    }

    private void sendAll() {
        try {
            for (var news = take(); news != null; news = take()) {
                line.send(news);
            }
        } catch (IOException | IllegalStateException left) {
            gone.accept(this);
        }
    }

    private synchronized @Nullable SseEventBuilder take() {
        var news = next;
        next = null;
        busy = news != null;
        return news;
    }

    void leave() {
        line.complete();
    }
}
