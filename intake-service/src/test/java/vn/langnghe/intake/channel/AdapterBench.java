package vn.langnghe.intake.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.TestIssuer;

/**
 * Every way in beside plain registering, by HTTP and IMAP, over a store on disk; clients, service and store share this
 * process and nothing else runs:
 * {@code mvn -pl intake-service test -Dtest=AdapterBench -Dbench=true [-Dbench.items=5000] [-Dbench.rows=50000]}. 100,000 rows
 * pass with {@code -DargLine=-Xmx512m} for client, service and store together.
 */
@EnabledIfSystemProperty(named = "bench", matches = "true")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(IntakeWithStore.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdapterBench {

    private static final int ITEMS = Integer.getInteger("bench.items", 5_000);
    private static final int ROWS = Integer.getInteger("bench.rows", 50_000);
    private static final int MAILS = ITEMS / 5;
    private static final int CLIENTS = 16;
    private static final String WORDS =
            "Công ty nộp hồ sơ thay đổi nội dung đăng ký doanh nghiệp qua mạng, đã bị yêu cầu"
                    + " sửa đổi, bổ sung ba lần với lý do thứ %d khác nhau. Đề nghị xem xét giải quyết.";
    private static final String ADDRESS = "tiepnhan@so.example.vn";

    @TempDir
    private static Path disk;

    private static GreenMail mail;
    private static TestIssuer issuer;
    private static double plain;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Listener listener;

    @Autowired
    private CollectedEvents events;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry properties) {
        issuer = TestIssuer.start();
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        mail.setUser(ADDRESS, ADDRESS, "secret");
        properties.add("test.store.directory", disk::toString);
        properties.add("langnghe.intake.mailbox.host", () -> "127.0.0.1");
        properties.add("langnghe.intake.mailbox.port", () -> mail.getImap().getPort());
        properties.add("langnghe.intake.mailbox.tls", () -> false);
        properties.add("langnghe.intake.mailbox.plain", () -> true);
        properties.add("langnghe.intake.mailbox.username", () -> ADDRESS);
        properties.add("langnghe.intake.mailbox.poll", () -> "1s"); // the stand-in does not always announce
        properties.add("langnghe.intake.mailbox.password", () -> "secret");
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer::uri);
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", () -> issuer.uri() + "/oauth2/jwks");
    }

    @AfterAll
    static void close() {
        mail.stop();
        issuer.close();
    }

    @Test
    @Order(1)
    void plainRegistering() throws Exception {
        measured("(warming up)", this::plainItem);
        plain = measured("plain: POST /api/feedback", this::plainItem);
    }

    private HttpRequest plainItem(int number) {
        return json(
                "/api/feedback",
                "{\"content\":\"" + WORDS.formatted(number)
                        + "\",\"sender\":{\"name\":\"Nguyễn Văn Đo\",\"phone\":\"0912345678\"}}");
    }

    @Test
    @Order(2)
    void websiteForm() throws Exception {
        measured(
                "website form: POST /submit",
                number -> form(
                        "/submit",
                        "content=" + encoded(WORDS.formatted(number)) + "&sender.phone=0912345678&key=" + "form-"
                                + number));
    }

    @Test
    @Order(3)
    void open311() throws Exception {
        measured(
                "Open311: POST /open311/v2/requests.json",
                number -> form(
                        "/open311/v2/requests.json",
                        "api_key=open-sesame&service_code=dang-ky-doanh-nghiep&phone=0912345678&description="
                                + encoded(WORDS.formatted(number))));
    }

    /** Heard, then gathered: what a platform waits for, and what becomes of it. */
    @Test
    @Order(4)
    void zalo() throws Exception {
        measured("Zalo webhook, heard", this::zaloMessage);
        gathered("Zalo messages → items");
    }

    private HttpRequest zaloMessage(int number) {
        var body = """
                {"app_id":"123","event_name":"user_send_text","sender":{"id":"u%1$d"},"message":{"msg_id":"z%1$d","text":"%2$s"},\
                "timestamp":"1700000000000"}""".formatted(number, WORDS.formatted(number));
        var signature = "mac=" + hex(sha256(("123" + body + "1700000000000" + "oa-secret")));
        return request("/webhooks/zalo", "application/json", body)
                .header("X-ZEvent-Signature", signature)
                .build();
    }

    @Test
    @Order(5)
    void fanpage() throws Exception {
        measured("Fanpage webhook, heard", this::pageMessage);
        gathered("Fanpage messages → items");
    }

    private HttpRequest pageMessage(int number) {
        var body = """
                {"object":"page","entry":[{"id":"P","time":1,"messaging":[{"sender":{"id":"p%1$d"},"recipient":{"id":"P"},\
                "timestamp":1700000000000,"message":{"mid":"m%1$d","text":"%2$s"}}]}]}""".formatted(number, WORDS.formatted(number));
        return request("/webhooks/facebook", "application/json", body)
                .header("X-Hub-Signature-256", "sha256=" + hex(hmac(body)))
                .build();
    }

    private void gathered(String title) {
        long before = items();
        var began = System.nanoTime();
        listener.listen();
        print(title, items() - before, began);
        assertThat(items() - before).isEqualTo(ITEMS);
    }

    @Test
    @Order(6)
    void mail() throws Exception {
        fetchedOnly();
        long before = items();
        var user = mail.setUser(ADDRESS, ADDRESS, "secret");
        var began = System.nanoTime();
        IntStream.range(0, MAILS).forEach(number -> user.deliver(mail(number)));
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> items() - before == MAILS);
        print("mail: IMAP", MAILS, began);
    }

    /** What the mail server gives at most to somebody who only reads, one connection and one mail at a time. */
    private static void fetchedOnly() throws jakarta.mail.MessagingException, IOException {
        var other = mail.setUser("doc@so.example.vn", "doc@so.example.vn", "secret");
        IntStream.range(0, MAILS).forEach(number -> other.deliver(mail(number)));
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", mail.getImap().getPort(), "doc@so.example.vn", "secret");
        var folder = store.getFolder("INBOX");
        folder.open(Folder.READ_ONLY);
        var began = System.nanoTime();
        for (var message : folder.getMessages()) {
            message.writeTo(OutputStream.nullOutputStream());
        }
        print("(the mail server, read only)", MAILS, began);
        store.close();
    }

    /** From a file and into one: what is in memory beside the service and its store is neither rows nor answers. */
    @Test
    @Order(7)
    void tables() throws Exception {
        imported("import: NDJSON", "application/x-ndjson", "", AdapterBench::jsonRow, "");
        imported(
                "import: CSV",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                        + "nội dung;họ tên;điện thoại;doanh nghiệp\n",
                row -> WORDS.formatted(ROWS + row) + ";Nguyễn Văn Đo;0912345678;Công ty Đo\n",
                "\r\n--x--\r\n");
    }

    private static String jsonRow(int row) {
        return "{\"content\":\"" + WORDS.formatted(row)
                + "\",\"sender\":{\"name\":\"Nguyễn Văn Đo\",\"phone\":\"0912345678\",\"organisation\":\"Công ty Đo\"}}\n";
    }

    private void imported(String title, String type, String head, IntFunction<String> row, String tail)
            throws IOException, InterruptedException {
        var sent = disk.resolve("sent");
        try (var out = Files.newBufferedWriter(sent)) {
            out.write(head);
            for (int number = 0; number < ROWS; number++) {
                out.write(row.apply(number));
            }
            out.write(tail);
        }
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/feedback/import?channel=HOTLINE"))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + issuer.token("clerk", List.of("VPS"), "CLERK"))
                .POST(HttpRequest.BodyPublishers.ofFile(sent))
                .build();
        events.clear(); // whoever collects them here has no broker to give them to
        var began = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofFile(disk.resolve("answered")));
        print(title + ", heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB for all", ROWS, began);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var lines = Files.lines(answer.body())) {
            assertThat(lines.reduce((_, last) -> last))
                    .hasValueSatisfying(last -> assertThat(last).contains("\"registered\":" + ROWS));
        }
    }

    private double measured(String title, IntFunction<HttpRequest> item) throws InterruptedException {
        var next = new AtomicInteger();
        var refused = new AtomicInteger();
        var began = System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CLIENTS)
                    .forEach(_ -> clients.submit(() -> {
                        for (int number = next.getAndIncrement(); number < ITEMS; number = next.getAndIncrement()) {
                            int status = http.send(item.apply(number), BodyHandlers.discarding())
                                    .statusCode();
                            if (status / 100 != 2) {
                                refused.incrementAndGet();
                            }
                        }
                        return null;
                    }));
        }
        assertThat(refused).as(title).hasValue(0);
        return print(title, ITEMS, began);
    }

    private static double print(String title, long done, long began) {
        double rate = done * 1e9 / (System.nanoTime() - began);
        IO.println("%-54s %,7.0f/s%s"
                .formatted(title, rate, plain > 0 ? "  = %.2f of plain".formatted(rate / plain) : ""));
        return rate;
    }

    private long items() {
        return mongo.getCollection("feedback").countDocuments();
    }

    private HttpRequest json(String path, String body) {
        return request(path, "application/json", body).build();
    }

    private HttpRequest form(String path, String body) {
        return request(path, "application/x-www-form-urlencoded", body).build();
    }

    private HttpRequest.Builder request(String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static MimeMessage mail(int number) {
        var text = "From: a%1$d@x.vn\r\nTo: %2$s\r\nMessage-ID: <%1$d@x.vn>\r\nSubject: Thu %1$d\r\n"
                        .formatted(number, ADDRESS)
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + WORDS.formatted(number) + "\r\n";
        try {
            return new MimeMessage(null, new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (jakarta.mail.MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("app-secret".getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
