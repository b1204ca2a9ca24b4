package vn.langnghe.intake.reply.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SlowProviderTests {

    @Test
    @Timeout(120)
    void whoeverAnswersHeadersAndThenNothingHoldsNobodyUp() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerHalf(server, over));
            var reply = new Provider(Duration.ofSeconds(1))
                    .post(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), Map.of(), "{}");
            assertThat(reply).isEqualTo(new Provider.Reply.Trouble(new Carried.Unsure("no-answer")));
        } finally {
            over.countDown();
        }
    }

    private static void answerHalf(ServerSocket server, CountDownLatch over) {
        try (var client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(US_ASCII));
            client.getOutputStream().flush();
            over.await();
        } catch (java.io.IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }
}
