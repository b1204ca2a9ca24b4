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

    @Test
    void oneWhoseLineStallsHoldsUpNobodyAndIsToldLaterOnlyOnce() throws InterruptedException {
        var free = new CountDownLatch(1);
        var sent = new AtomicInteger();
        var stalled = new Watcher(
                new SseEmitter() {
                    @Override
                    public void send(SseEventBuilder builder) throws IOException {
                        try {
                            free.await();
                        } catch (InterruptedException stopped) {
                            throw new IOException(stopped);
                        }
                        sent.incrementAndGet();
                    }
                },
                gone::add);

        for (int times = 0; times < 5; times++) {
            stalled.tell(SseEmitter.event());
        }
        free.countDown();

        await().atMost(PATIENCE).until(() -> sent.get() == 1);
        await().atMost(PATIENCE).until(() -> {
            stalled.tell(SseEmitter.event());
            return sent.get() >= 2;
        });
        assertThat(gone).isEmpty();
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
