package vn.langnghe.local.system;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Calls of the administrator through the gateway. */
final class FrontDoor {

    private static final String SIGN_IN =
            "Basic " + Base64.getEncoder().encodeToString("admin:langnghe".getBytes(StandardCharsets.UTF_8));

    private final Place place;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    FrontDoor(Place place) throws IOException, InterruptedException {
        this.place = place;
        this.token = "Bearer "
                + send(request("/oauth2/token", SIGN_IN)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                                .build())
                        .get("access_token");
    }

    Map<String, Object> post(String path) throws IOException, InterruptedException {
        return send(
                request(path, token).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    Map<String, Object> get(String path) throws IOException, InterruptedException {
        return send(request(path, token).GET().build());
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
}
