package vn.langnghe.intake.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.attachment.SampleFiles;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.platform.testing.CollectedEvents;

/** A server on this machine stands in for the platform's. */
@SpringBootTest(
        properties = {
            "langnghe.intake.channel.files.local=true",
            "langnghe.intake.channel.files.hosts.zalo=127.0.0.1",
            "langnghe.intake.channel.files.hosts.fanpage=127.0.0.1",
            "langnghe.intake.files.of.zalo.most=10",
            "langnghe.intake.files.of.zalo.largest=100KB",
            "langnghe.intake.channel.files.patience=5s"
        })
@Import(IntakeWithStore.class)
class ChatFilesTests {

    private static final String MISSING = "[Một tệp kèm tin nhắn không tải về được; cần thì xin người gửi gửi lại.]";

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static HttpServer platform;

    @Autowired
    private Messages messages;

    @Autowired
    private Listener listener;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CollectedEvents events;

    @BeforeAll
    static void open() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        platform.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        platform.createContext("/", ChatFilesTests::answer);
        platform.start();
        FILES.put("/a.png", SampleFiles.picture("png"));
        FILES.put("/photo.jpg", SampleFiles.photo());
        FILES.put("/program", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0});
        FILES.put("/large.txt", "x".repeat(100 * 1024 + 1).getBytes(UTF_8));
    }

    @AfterAll
    static void close() {
        OVER.countDown();
        platform.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var file = FILES.get(path);
            if (path.equals("/slow")) {
                waitForTheEnd();
            } else if (path.startsWith("/moved")) {
                var to = path.equals("/moved") ? "/a.png" : "http://localhost:" + port() + "/a.png";
                exchange.getResponseHeaders().set("Location", to);
                exchange.sendResponseHeaders(302, -1);
            } else if (file == null) {
                exchange.sendResponseHeaders(410, -1);
            } else {
                exchange.sendResponseHeaders(200, file.length);
                exchange.getResponseBody().write(file);
            }
        }
    }

    private static void waitForTheEnd() {
        try {
            OVER.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void silence() {
        events.clear();
        List.of(
                        "messages",
                        "feedback",
                        "submitters",
                        "followups",
                        "conversations",
                        "attachments.files",
                        "attachments.chunks")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void whatAMessageShowsIsKeptWithItsItemAndWhatComesLaterWithTheFollowUp() {
        say("m1", "Ảnh đây\n[image]", "/photo.jpg");
        listener.listen();
        var item = only("feedback");
        var file = only("attachments.files");
        assertThat(attachments(item)).containsExactly(file.getString("filename"));
        assertThat(file.get("metadata", Document.class))
                .containsEntry("feedbackId", item.getString("_id"))
                .containsEntry("mediaType", "image/jpeg");
        assertThat(item.getString("content")).isEqualTo("Ảnh đây\n[image]");
        assertThat(events.all().toString()).contains(file.getString("filename")).doesNotContain("/photo.jpg");
        assertThat(only("messages")).doesNotContainKeys("files", "text", "account");
        say("m2", "[image]", "/moved");
        listener.listen();
        assertThat(attachments(only("followups"))).hasSize(1);
        assertThat(mongo.getCollection("attachments.files").countDocuments()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeHadIsMentionedAndTheMessageTaken() {
        say("m1", "Xem tệp", "/gone", "/moved-away", "/large.txt", "/slow", "/program");
        keep(new Message(
                Channel.ZALO,
                "m2",
                "u",
                "[file]",
                List.of(new FileLink("http://elsewhere.example/a.png", null), new FileLink("no address", null)),
                Instant.now()));
        listener.listen();
        var item = only("feedback");
        assertThat(item.getString("content").lines())
                .startsWith("Xem tệp", "[file]")
                .filteredOn(MISSING::equals)
                .hasSize(6);
        assertThat(item.getString("content")).contains("[Một tệp kèm tin nhắn không được nhận: ");
        assertThat(mongo.getCollection("attachments.files").countDocuments()).isZero();
    }

    @Test
    void noMoreFilesThanAllowedAreFetched() {
        say("m1", "Nhiều ảnh", IntStream.range(0, 11).mapToObj(_ -> "/a.png").toArray(String[]::new));
        say("m2", "Thêm", "/photo.jpg");
        listener.listen();
        assertThat(attachments(only("feedback"))).hasSize(1);
        assertThat(only("feedback").getString("content")).contains("[Một tệp kèm tin nhắn không được nhận: ");
    }

    @Test
    void heardAgainOrTakenUpAfterACrashItIsTheSameItemWithTheSameFile() {
        say("m1", "Ảnh", "/a.png");
        var waiting = only("messages");
        listener.listen();
        say("m1", "Ảnh", "/a.png");
        listener.listen();
        mongo.getCollection("messages")
                .replaceOne(
                        new Document(),
                        new Document(waiting).append("state", "NAMED").append("burst", "m1"));
        listener.listen();
        assertThat(only("messages")).containsEntry("state", "DONE");
        // died while the file was written
        mongo.getCollection("attachments.files").deleteMany(new Document());
        takenUpBeforeTheItem(waiting);
        // died before the item was written: the file is there already
        takenUpBeforeTheItem(waiting);
    }

    private void takenUpBeforeTheItem(Document waiting) {
        mongo.getCollection("feedback").deleteMany(new Document());
        mongo.getCollection("conversations").deleteMany(new Document());
        mongo.getCollection("messages")
                .replaceOne(
                        new Document(),
                        new Document(waiting).append("state", "NAMED").append("burst", "m1"));
        listener.listen();
        assertThat(attachments(only("feedback")))
                .containsExactly(only("attachments.files").getString("filename"));
    }

    private void say(String id, String text, String... paths) {
        var files = Arrays.stream(paths)
                .map(path -> new FileLink("http://127.0.0.1:" + port() + path, null))
                .toList();
        keep(new Message(Channel.ZALO, id, "u", text, files, Instant.now()));
    }

    private void keep(Message message) {
        messages.keep(message);
    }

    private Document only(String collection) {
        var found = mongo.getCollection(collection).find().into(new ArrayList<>());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> attachments(Document from) {
        return from.getList("attachments", Document.class).stream()
                .map(one -> one.getString("attachmentId"))
                .toList();
    }

    private static int port() {
        return platform.getAddress().getPort();
    }
}
