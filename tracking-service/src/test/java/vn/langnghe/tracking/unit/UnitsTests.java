package vn.langnghe.tracking.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.events.Received;
import vn.langnghe.platform.testing.Contracts;

class UnitsTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private final EmbeddedStore store = EmbeddedStore.start(null);
    private final Units units = new Units(new MongoTemplate(
            MongoClients.create(Objects.requireNonNullElseGet(System.getenv("MONGODB_URI"), store::uri)),
            "units-test-" + UUID.randomUUID()));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void oneThatHasEndedIsOfferedToNobodyAndNamesWhoTookOver() {
        learn("QLDN", 1, "Phòng Quản lý doanh nghiệp", "{}");
        learn("NNS", 1, "Phòng Quản lý đầu tư ngoài ngân sách", "{}");
        learn("DKKD", 3, "Phòng Đăng ký kinh doanh", """
                {"validTo": "2026-07-01", "successors": [{"code": "QLDN", "from": "2026-07-01"}, {"code": "NNS", "from": "2027-01-01"}]}""");

        assertThat(units.codesInside(LAST_DAY)).contains("DKKD");
        assertThat(units.successorsOf("DKKD", LAST_DAY)).isEmpty();
        assertThat(units.codesInside(LAST_DAY.plusDays(1)))
                .doesNotContain("DKKD")
                .contains("QLDN");
        assertThat(units.successorsOf("DKKD", LAST_DAY.plusDays(1))).contains(List.of("QLDN"));
        assertThat(units.exists("DKKD")).as("its old cases are still listed").isTrue();
    }

    @Test
    void anEarlierVersionPlayedAgainChangesNothing() {
        learn("DKKD", 2, "Tên mới", "{}");
        learn("DKKD", 1, "Tên cũ", "{}");

        assertThat(units.name("DKKD", Locale.of("vi"))).isEqualTo("Tên mới");
    }

    private void learn(String code, int version, String name, String changes) {
        var json = JsonMapper.shared();
        var event = (ObjectNode) json.readTree(Contracts.sample("unit.published.v1"));
        event.put("code", code)
                .put("version", version)
                .putObject("name")
                .put("vi", name)
                .put("en", name);
        event.setAll((ObjectNode) json.readTree(changes));
        Contracts.assertValid("unit.published.v1", event.toString());
        var unit = json.readValue(event.toString().getBytes(UTF_8), UnitPublished.class);
        units.learn(List.of(new Received<>(
                "e" + version,
                UnitPublished.TYPE,
                "DKKD",
                "DKKD",
                LAST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                null,
                0,
                version,
                unit)));
    }
}
