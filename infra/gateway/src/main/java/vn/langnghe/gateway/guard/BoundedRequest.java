package vn.langnghe.gateway.guard;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A request whose body ends with {@link BodyTooLarge} beyond a limit, also when its length was not told, and with
 * {@link BodyTooSlow} when it drips. Its parameters are those of the query alone: asking for one must not eat the form a service is to read.
 */
class BoundedRequest extends HttpServletRequestWrapper {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final long BYTES_A_SECOND = 20_000;

    private final long limit;
    private final LongSupplier nanoTime;
    private @Nullable ServletInputStream body;
    private @Nullable Map<String, String[]> parameters;

    BoundedRequest(HttpServletRequest request, long limit, LongSupplier nanoTime) {
        super(request);
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Bounded(super.getInputStream(), limit, nanoTime);
        }
        return body;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            var query = getQueryString();
            parameters = query == null ? Map.of() : ofQuery(query);
        }
        return parameters;
    }

    private static Map<String, String[]> ofQuery(String query) {
        var parameters = new LinkedHashMap<String, String[]>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            parameters.put(
                    decoded(name), values.stream().map(BoundedRequest::decoded).toArray(String[]::new));
        });
        return Collections.unmodifiableMap(parameters);
    }

    private static String decoded(@Nullable String text) {
        return text == null ? "" : UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
    }

    /** Counts what is read, and how long that takes. */
    private static final class Bounded extends ServletInputStream {

        private final ServletInputStream source;
        private final long limit;
        private final LongSupplier nanoTime;
        private final long began;
        private long taken;

        Bounded(ServletInputStream source, long limit, LongSupplier nanoTime) {
            this.source = source;
            this.limit = limit;
            this.nanoTime = nanoTime;
            this.began = nanoTime.getAsLong();
        }

        @Override
        public int read() throws IOException {
            var next = source.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = source.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            taken += bytes;
            if (taken > limit) {
                throw new BodyTooLarge();
            }
            if (nanoTime.getAsLong() - began
                    > FIRST.plusSeconds(taken / BYTES_A_SECOND).toNanos()) {
                throw new BodyTooSlow();
            }
        }

        @Override
        public int available() throws IOException {
            return source.available();
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
