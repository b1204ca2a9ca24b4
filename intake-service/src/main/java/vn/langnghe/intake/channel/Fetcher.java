package vn.langnghe.intake.channel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FileLimits;

/** Fetches what a platform keeps. Every step of a redirection must be allowed like the first. */
@Component
class Fetcher {

    private static final int MOST_STEPS = 4;

    private final FileSources sources;
    private final FileLimits limits;
    private final HttpClient http;

    Fetcher(FileSources sources, FileLimits limits) {
        this.sources = sources;
        this.limits = limits;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(sources.patience())
                .build();
    }

    byte[] fetch(Channel channel, String url) throws IOException {
        try {
            var address = URI.create(url);
            for (int step = 0; step < MOST_STEPS; step++) {
                sources.check(channel, address);
                var answer = get(address, limits.of(channel).largest());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                address = address.resolve(elsewhere(answer));
            }
            throw new IOException("redirected too often");
        } catch (IllegalArgumentException malformed) {
            throw new IOException("no address", malformed);
        }
    }

    private static String elsewhere(HttpResponse<byte[]> answer) throws IOException {
        return answer.headers()
                .firstValue("Location")
                .filter(_ -> answer.statusCode() / 100 == 3)
                .orElseThrow(() -> new IOException("answered " + answer.statusCode()));
    }

    /** A time-out of the request would end with the headers, and bytes may drip for ever. */
    private HttpResponse<byte[]> get(URI address, long most) throws IOException {
        var answer = http.sendAsync(
                HttpRequest.newBuilder(address).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
        try {
            return answer.get(sources.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException("too slow", slow);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
