package vn.langnghe.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BoundedRequestTests {

    private final AtomicLong now = new AtomicLong();

    @Test
    void aDrippingBodyIsCutOffAfterAMinute() throws IOException {
        var body = request(new byte[200]).getInputStream();
        for (var quarter = 0; quarter < 4; quarter++) {
            now.addAndGet(Duration.ofSeconds(15).toNanos());
            assertThat(body.read()).isZero();
        }

        now.addAndGet(Duration.ofSeconds(15).toNanos());
        assertThatThrownBy(body::read).isInstanceOf(BodyTooSlow.class);
    }

    @Test
    void aLargeFileOverASlowLineHasTheTimeItNeeds() throws IOException {
        var body = request(new byte[4_000_000]).getInputStream();
        for (var second = 0; second < 4_000_000 / 25_000; second++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(body.readNBytes(25_000)).hasSize(25_000);
        }
        assertThat(body.read()).isNegative();
    }

    private BoundedRequest request(byte[] content) {
        var request = new MockHttpServletRequest("POST", "/submit");
        request.setContent(content);
        return new BoundedRequest(request, 10_000_000, now::get);
    }
}
