package vn.langnghe.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system as one sees it through its front door: HTTP at the gateway, with a token per user. */
public final class House {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Token(String value, Instant renewAt) {}

    private final URI door;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public House(URI door) {
        this.door = door;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public URI door() {
        return door;
    }

    /** An answer of the system: status, headers and the body as text. */
    public record Answer(int status, Map<String, java.util.List<String>> headers, String body) {
        public @Nullable String header(String name) {
            var values = headers.get(name.toLowerCase(java.util.Locale.ROOT));
            return values == null ? null : values.getFirst();
        }
    }

    /** A call as somebody; {@code user} null is anonymous. */
    public Call as(@Nullable String user) {
        return new Call(user, Map.of());
    }

    public JsonNode read(Answer answer) {
        return json.readTree(answer.body());
    }

    public JsonMapper json() {
        return json;
    }

    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    /** A caller with its headers. */
    public final class Call {
        private final @Nullable String user;
        private final Map<String, String> headers;

        private Call(@Nullable String user, Map<String, String> headers) {
            this.user = user;
            this.headers = headers;
        }

        public Call with(String name, String value) {
            var more = new java.util.LinkedHashMap<>(headers);
            more.put(name, value);
            return new Call(user, more);
        }

        public Answer get(String path) {
            return send(request(path).GET());
        }

        public Answer post(String path, Object body) {
            return postText(path, "application/json", body instanceof String text ? text : write(body));
        }

        public Answer postText(String path, String contentType, String body) {
            return postBytes(path, contentType, body.getBytes(StandardCharsets.UTF_8));
        }

        public Answer postBytes(String path, String contentType, byte[] body) {
            return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
        }

        public Answer send(String method, String path, @Nullable String body) {
            var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
            return House.this.send(
                    request(path).header("Content-Type", "application/json").method(method, publisher));
        }

        private Answer send(HttpRequest.Builder request) {
            return House.this.send(request);
        }

        private HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(door.resolve(path)).timeout(PATIENCE);
            headers.forEach(request::header);
            if (user != null) {
                request.header("Authorization", "Bearer " + token(user));
            }
            return request;
        }
    }

    /** A token by client credentials, kept until shortly before it ends. */
    public String token(String client) {
        return tokens.compute(
                        client,
                        (_, known) ->
                                known != null && Instant.now().isBefore(known.renewAt()) ? known : fetchToken(client))
                .value();
    }

    private Token fetchToken(String client) {
        var form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(client, StandardCharsets.UTF_8)
                + "&client_secret=langnghe";
        var answer = send(HttpRequest.newBuilder(door.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.status() != 200) {
            throw new IllegalStateException("no token for " + client + ": " + answer);
        }
        var body = json.readTree(answer.body());
        return new Token(
                body.get("access_token").asString(),
                Instant.now().plusSeconds(body.get("expires_in").asLong() * 2 / 3));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
