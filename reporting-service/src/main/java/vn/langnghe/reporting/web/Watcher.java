package vn.langnghe.reporting.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Somebody who watches, told on a thread of his own: whose line stalls holds up nobody's news but his. */
final class Watcher {

    private final SseEmitter line;
    private final Consumer<Watcher> gone;
    private final AtomicBoolean busy = new AtomicBoolean();

    Watcher(SseEmitter line, Consumer<Watcher> gone) {
        this.line = line;
        this.gone = gone;
    }

    /** While the news before is still on its way this one is left out: the next will tell as much. */
    void tell(SseEventBuilder news) {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("live-figures").start(() -> send(news));
        }
    }

    private void send(SseEventBuilder news) {
        try {
            line.send(news);
        } catch (IOException | IllegalStateException left) {
            gone.accept(this);
        } finally {
            busy.set(false);
        }
    }

    void leave() {
        line.complete();
    }
}
