package vn.langnghe.intake.reply.sending;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Talks to somebody else's HTTP interface; the same troubles mean the same with all of them. */
public final class Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_PAUSE = 24 * 60 * 60;
    private static final long LONGEST_ANSWER = 1_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Duration patience;

    public Provider() {
        this(PATIENCE);
    }

    Provider(Duration patience) {
        this.patience = patience;
    }

    /** What came back. */
    public sealed interface Reply {

        /** Answered, if perhaps with an error in its body. */
        record Answer(int status, String body) implements Reply {}

        record Trouble(Carried carried) implements Reply {}
    }

    public Reply post(URI uri, Map<String, String> headers, String body) {
        try {
            var request = HttpRequest.newBuilder(uri);
            headers.forEach(request::header);
            var response =
                    send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
            var trouble = trouble(response);
            return trouble == null
                    ? new Reply.Answer(response.statusCode(), response.body())
                    : new Reply.Trouble(trouble);
        } catch (ConnectException | HttpConnectTimeoutException neverArrived) {
            return new Reply.Trouble(new Carried.Later("unreachable"));
        } catch (IOException brokenOff) {
            return new Reply.Trouble(new Carried.Unsure("no-answer"));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply.Trouble(new Carried.Unsure("no-answer"));
        }
    }

    /** A time-out of the request would end with the headers; whoever waits here keeps back all that others are to be told. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var whole = BodyHandlers.ofString(StandardCharsets.UTF_8);
        var answer = http.sendAsync(request, BodyHandlers.limiting(whole, LONGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("too slow", slow);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static @Nullable Carried trouble(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 429, 503 -> new Carried.Later("busy", pause(response).orElse(null));
            case 401, 403 -> new Carried.Later("credentials");
            case 500, 502, 504 -> new Carried.Unsure("provider-error");
            default -> null;
        };
    }

    private static Optional<Duration> pause(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Math.min(LONGEST_PAUSE, Integer.parseInt(value))));
    }
}
