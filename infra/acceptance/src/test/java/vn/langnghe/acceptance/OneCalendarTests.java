package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A day off entered where deadlines are kept is one for the desk of triage too. */
@ExtendWith(RunningHouse.class)
class OneCalendarTests {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final House house;
    private final Steps steps;

    OneCalendarTests(House house) {
        this.house = house;
        this.steps = new Steps(house);
    }

    @Test
    void theTermOfTriageFollowsTheCalendarAndComesBack() {
        var item = steps.register(Map.of("channel", "SUGGESTION_BOX", "content", "Mong các anh chị xem giúp ạ."));
        var due = await().atMost(Steps.SOON).until(() -> due(item.feedbackId()), day -> !day.equals(LocalDate.MIN));
        var before = year(due.getYear());
        try {
            put(before, due);
            await().atMost(Steps.SOON)
                    .untilAsserted(() -> assertThat(due(item.feedbackId())).isAfter(due));
        } finally {
            put(before, null);
        }
        await().atMost(Steps.SOON)
                .untilAsserted(() -> assertThat(due(item.feedbackId())).isEqualTo(due));
    }

    private LocalDate due(String feedbackId) {
        var answer = house.as("triage").get("/api/routing/triage/" + feedbackId);
        return answer.status() == 200
                ? LocalDate.ofInstant(
                        Instant.parse(
                                house.read(answer).path("term").path("due").asString()),
                        HERE)
                : LocalDate.MIN;
    }

    private JsonNode year(int year) {
        return house.read(house.as("admin").get("/api/calendar/" + year));
    }

    private void put(JsonNode before, @org.jspecify.annotations.Nullable LocalDate alsoOff) {
        var year = before.path("year").asInt();
        var off = new ArrayList<Object>();
        before.path("off").forEach(off::add);
        if (alsoOff != null) {
            off.add(Map.of("date", alsoOff.toString(), "day", "SWAPPED"));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("year", year);
        body.put("status", before.path("status").asString());
        body.put("source", before.path("source").asString());
        body.put("off", off);
        body.put("makeUp", before.path("makeUp"));
        var etag = house.as("admin").get("/api/calendar/" + year).header("etag");
        var changed = house.as("admin")
                .with("If-Match", Objects.requireNonNull(etag))
                .send("PUT", "/api/calendar/" + year, house.write(body));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }
}
