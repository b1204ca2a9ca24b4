package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class WatcherTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConcurrentLinkedQueue<Watcher> gone = new ConcurrentLinkedQueue<>();

    /** If nothing more happens, there is no later news to tell it by. */
    @Test
    void oneWhoseLineStalledIsToldTheNewestOnceAndNothingBetween() {
        var line = new StalledLine();
        var stalled = new Watcher(line, gone::add);

        for (int times = 1; times <= 5; times++) {
            stalled.tell(SseEmitter.event().id("" + times));
            await().atMost(PATIENCE).until(() -> line.trying.get() == 1);
        }
        stalled.reassure();
        line.free.countDown();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(line.sent).containsExactly("1", "5"));
        assertThat(gone).isEmpty();
    }

    private static final class StalledLine extends SseEmitter {

        private final CountDownLatch free = new CountDownLatch(1);
        private final AtomicInteger trying = new AtomicInteger();
        private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();

        @Override
        public void send(SseEventBuilder news) throws IOException {
            trying.incrementAndGet();
            try {
                free.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            var text = new StringBuilder();
            news.build().forEach(part -> text.append(part.getData()));
            sent.add(text.toString().replaceAll("\\D", ""));
        }
    }

    @Test
    void oneWhoLeftIsForgotten() {
        var left = new Watcher(
                new SseEmitter() {
                    @Override
                    public void send(SseEventBuilder builder) throws IOException {
                        throw new IOException("gone");
                    }
                },
                gone::add);

        left.tell(SseEmitter.event());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(gone).containsExactly(left));
    }
}
