package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files a case with a mark in every identity field, works it to its end, then searches everything for the marks. */
@ExtendWith(RunningHouse.class)
class IdentityStaysHomeTests {
    private static final Map<String, String> SENDER = Map.of(
            "name", "Nguyễn Thị Dấuxyzzy",
            "phone", "0987654321",
            "email", "dauhieu.rieng@vidu-xyzzy.vn",
            "address", "Số 77 ngõ Dấuxyzzy",
            "organisation", "Công ty TNHH Xyzzyplugh",
            "taxCode", "0100109106");
    private static final List<String> MARKS =
            List.of("dấuxyzzy", "dauxyzzy", "987654321", "vidu-xyzzy", "xyzzyplugh", "0100109106");

    private final House house;
    private final Steps steps;

    IdentityStaysHomeTests(House house) {
        this.house = house;
        this.steps = new Steps(house);
    }

    @Test
    void noMarkOfTheSenderLeavesIntake() throws IOException {
        var item = Steps.businessRegistration();
        item.put("sender", SENDER);
        var marked = steps.register(item);
        steps.awaitCase(marked.caseId(), "officer.dkkd", "ASSIGNED");
        steps.act(marked.caseId(), "officer.dkkd", "accept", Map.of());
        steps.act(marked.caseId(), "officer.dkkd", "resolve", Map.of("answer", "Đã xong.", "outcome", "ANSWERED"));
        house.as("clerk").get("/api/feedback?phone=0987654321");
        house.as(null).get("/api/track/" + marked.trackingCode());
        await().atMost(Steps.SOON)
                .untilAsserted(() -> assertThat(eventsOf(marked.caseId())).hasSizeGreaterThanOrEqualTo(3));

        assertThat(hits("topics", topics())).isEmpty();
        assertThat(hits("databases", databases())).isEmpty();
        assertThat(hits("logs", logs())).isEmpty();
        assertThat(hits("metrics", metrics())).isEmpty();
        assertThat(hits("exports", exports())).isEmpty();
    }

    private List<String> eventsOf(String caseId) {
        return Topics.everything(kafka(), "case.events.v1").stream()
                .filter(each -> caseId.equals(new String(each.key(), StandardCharsets.UTF_8)))
                .map(each -> new String(each.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> hits(String where, List<String> texts) {
        assertThat(texts).as("something to search in " + where).isNotEmpty();
        return texts.stream()
                .flatMap(text -> MARKS.stream()
                        .filter(text.toLowerCase(Locale.ROOT)::contains)
                        .map(mark -> where + " has " + mark + ": " + text.substring(0, Math.min(300, text.length()))))
                .toList();
    }

    private static List<String> topics() {
        return Topics.everything(kafka()).stream()
                .map(each -> new String(each.value() == null ? new byte[0] : each.value(), StandardCharsets.UTF_8)
                        + each.headers())
                .toList();
    }

    /** Every document of every database; intake's too, where identity may stand only encrypted. */
    private static List<String> databases() {
        var texts = new ArrayList<String>();
        try (var client = store()) {
            for (var database : client.listDatabaseNames()) {
                for (var collection : client.getDatabase(database).listCollectionNames()) {
                    client.getDatabase(database)
                            .getCollection(collection)
                            .find()
                            .map(Document::toJson)
                            .into(texts);
                }
            }
        }
        return texts;
    }

    private static List<String> logs() throws IOException {
        try (var files = Files.list(RunningHouse.HOME.resolve("logs"))) {
            var texts = new ArrayList<String>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return texts;
        }
    }

    private static List<String> metrics() {
        return List.of(80, 81, 82, 83, 84).stream()
                .map(offset -> new House(URI.create("http://localhost:" + RunningHouse.port(offset))))
                .map(service -> service.as(null).get("/actuator/prometheus").body())
                .toList();
    }

    private List<String> exports() {
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var period = "?from=" + today.minusDays(1) + "&to=" + today + "&by=unit";
        return List.of("/api/reports/time-cost" + period, "/api/cases", "/api/reports/reconciliation").stream()
                .map(path -> house.as("leader").get(path).body())
                .toList();
    }

    private static String kafka() {
        return "127.0.0.1:" + RunningHouse.port(92);
    }

    static MongoClient store() {
        return MongoClients.create("mongodb://127.0.0.1:" + RunningHouse.port(17) + "/?retryWrites=false");
    }
}
