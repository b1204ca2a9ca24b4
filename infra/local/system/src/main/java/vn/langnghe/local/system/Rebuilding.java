package vn.langnghe.local.system;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Has the reports folded anew from all events, through the front door as the administrator, and waits for the end. */
final class Rebuilding {

    private static final long BETWEEN_LOOKS_MILLIS = 500;
    private static final String SIGN_IN =
            "Basic " + Base64.getEncoder().encodeToString("admin:langnghe".getBytes(StandardCharsets.UTF_8));

    private final Place place;
    private final PrintStream out;
    private final HttpClient http = HttpClient.newHttpClient();

    Rebuilding(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        String token =
                "Bearer " + text(post("/oauth2/token", SIGN_IN, "grant_type=client_credentials"), "access_token");
        post("/api/reports/rebuild", token, "");
        Map<String, Object> state = state(token);
        while (state.get("finishedAt") == null) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            state = state(token);
        }
        if (state.get("failed") != null && !Boolean.FALSE.equals(state.get("failed"))) {
            throw new Trouble("The reports could not be rebuilt: " + state.get("failed"));
        }
        out.println("The reports are rebuilt from " + state.get("read") + " events.");
    }

    private Map<String, Object> state(String token) throws IOException, InterruptedException {
        return send(request("/api/reports/rebuild", token).GET().build());
    }

    private Map<String, Object> post(String path, String authorization, String form)
            throws IOException, InterruptedException {
        return send(request(path, authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(URI.create(place.gateway() + path)).header("Authorization", authorization);
    }

    private Map<String, Object> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new Trouble(request.uri().getPath() + " answered " + answer.statusCode() + ".");
            }
            // Every JSON document is a YAML document.
            Map<String, Object> body = new Yaml().load(answer.body());
            return body == null ? Map.of() : body;
        } catch (ConnectException refused) {
            throw new Trouble("Nothing answers at " + place.gateway() + "; run ./langnghe up first.");
        }
    }

    private static String text(Map<String, Object> body, String field) {
        return String.valueOf(body.get(field));
    }
}
