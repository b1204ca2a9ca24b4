package vn.langnghe.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Pages as a browser without script gets them: cookies, redirects, and a sign-in by the form. */
final class SignedInBrowser implements AutoCloseable {
    private final URI door;
    private final HttpClient http;

    SignedInBrowser(URI door) {
        this.door = door;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    void signIn(String user) {
        var login = get("/login?to=/");
        var form = Jsoup.parse(login.body(), login.uri().toString()).selectFirst("form:has(#username)");
        if (form == null) {
            throw new IllegalStateException("no sign-in form at " + login.uri());
        }
        form.selectFirst("#username").val(user);
        form.selectFirst("#password").val("langnghe");
        var fields = form.select("input[name]").stream()
                .map(field -> encoded(field.attr("name")) + '=' + encoded(field.val()))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(URI.create(form.attr("abs:action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(door.resolve(path)).header("Accept", "text/html,*/*"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
