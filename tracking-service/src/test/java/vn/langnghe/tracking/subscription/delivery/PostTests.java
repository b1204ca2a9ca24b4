package vn.langnghe.tracking.subscription.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.subscription.WebhookSettings;

class PostTests {

    private static final WebhookSettings SETTINGS = new WebhookSettings(
            List.of(),
            Duration.ofDays(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            Duration.ofDays(30),
            20,
            true);
    private static final byte[] MEGABYTE = "a".repeat(1 << 20).getBytes(US_ASCII);

    /** Held in memory until its line ends, such a head would end the service. */
    @Test
    void aHeadThatNeverEndsIsBrokenOff() throws Exception {
        var sent = new AtomicLong();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var post = new Post(SETTINGS);
            Thread.ofVirtual().start(() -> answerWithoutEnd(server, sent));

            var reply = post.send("http://127.0.0.1:" + server.getLocalPort() + "/", Map.of(), "{}");

            assertThat(reply.trouble()).isEqualTo("BROKEN_OFF");
            assertThat(sent.get()).isLessThan(32);
            post.destroy();
        }
    }

    private static void answerWithoutEnd(ServerSocket server, AtomicLong megabytes) {
        try (var caller = server.accept()) {
            var out = caller.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(US_ASCII));
            while (true) {
                out.write(MEGABYTE);
                megabytes.incrementAndGet();
            }
        } catch (IOException hungUp) {
            // What is asked for.
        }
    }
}
