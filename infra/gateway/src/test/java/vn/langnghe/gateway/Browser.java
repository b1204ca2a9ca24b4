package vn.langnghe.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Somebody with cookies, who follows redirects only when asked to. */
class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final URI home;

    Browser(URI home) {
        this(home, HttpClient.newBuilder());
    }

    private Browser(URI home, HttpClient.Builder client) {
        this.home = home;
        this.http = client.cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The same from another address of this machine. */
    static Browser at(InetAddress address, URI home) {
        return new Browser(home, HttpClient.newBuilder().localAddress(address));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> getWithBody(String path, String body) {
        return send(request(path).method("GET", HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> open(String path) {
        var answer = get(path, "Accept", "text/html,*/*;q=0.8");
        for (var hops = 0; hops < 8 && answer.statusCode() / 100 == 3; hops++) {
            answer = get(location(answer), "Accept", "text/html,*/*;q=0.8");
        }
        return answer;
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return post(path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(request(path, headers).POST(body));
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
