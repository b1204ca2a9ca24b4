package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What arrives broken is refused by name; nothing answers 5xx and nothing is half stored. */
@ExtendWith(RunningHouse.class)
class BadInputTests {
    private final House house;
    private final Steps steps;

    BadInputTests(House house) {
        this.house = house;
        this.steps = new Steps(house);
    }

    @Test
    void everyFaultyFieldIsNamedInTheCallersLanguage() {
        var item = Map.of(
                "channel",
                "HOTLINE",
                "subject",
                "x".repeat(201),
                "content",
                "",
                "sender",
                Map.of("taxCode", "1234567890", "email", "không phải thư"));
        var vietnamese = house.as("clerk").with("Accept-Language", "vi").post("/api/feedback", item);
        var english = house.as("clerk").with("Accept-Language", "en").post("/api/feedback", item);
        assertThat(vietnamese.status()).isEqualTo(400);
        assertThat(vietnamese.header("content-type")).startsWith("application/problem+json");
        assertThat(fields(vietnamese)).contains("subject", "content", "sender.taxCode", "sender.email");
        assertThat(fields(english)).isEqualTo(fields(vietnamese));
        assertThat(english.body()).isNotEqualTo(vietnamese.body());
    }

    @Test
    void unknownValuesAndWrongTypesAreNamed() {
        var unknown = house.as("clerk").post("/api/feedback", Map.of("channel", "PIGEON", "content", "x"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(fields(unknown)).contains("channel");
        var wrongType = house.as("clerk").post("/api/feedback", Map.of("channel", "HOTLINE", "content", List.of(1)));
        assertThat(wrongType.status()).isEqualTo(400);
        assertThat(fields(wrongType)).contains("content");
    }

    @Test
    void brokenJsonWrongTypesOfBodyAndTooMuchAreRefused() {
        assertThat(house.as("clerk").post("/api/feedback", "{\"content\": ").status())
                .isEqualTo(400);
        assertThat(house.as("clerk")
                        .postText("/api/feedback", "text/plain", "xin chào")
                        .status())
                .isEqualTo(415);
        var huge = "{\"channel\":\"HOTLINE\",\"content\":\"" + "a".repeat(10_000_000) + "\"}";
        assertThat(house.as("clerk").post("/api/feedback", huge).status()).isEqualTo(413);
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(house.as("clerk").post("/api/feedback", deep).status()).isIn(400, 413);
    }

    @Test
    void controlCharactersAreRefusedByName() {
        var answer =
                house.as("clerk").post("/api/feedback", "{\"channel\":\"HOTLINE\",\"content\":\"một \\u0000 hai\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).contains("content");
    }

    @Test
    void decomposedTextIsStoredComposed() {
        var item = new HashMap<>(Steps.businessRegistration());
        var content = (String) item.get("content");
        item.put("content", Normalizer.normalize(content, Normalizer.Form.NFD));
        var registered = steps.register(item);
        var opened = steps.awaitCase(registered.caseId(), "officer.dkkd", "ASSIGNED");
        assertThat(opened.path("content").asString()).isEqualTo(content);
    }

    @Test
    void aStaleVersionAMissingOneAndAnImpossibleActionAreToldApart() {
        var registered = steps.register(Steps.businessRegistration());
        steps.awaitCase(registered.caseId(), "officer.dkkd", "ASSIGNED");
        var path = "/api/cases/" + registered.caseId();
        var etag = java.util.Objects.requireNonNull(
                house.as("officer.dkkd").get(path).header("etag"));
        var officer = house.as("officer.dkkd");
        assertThat(officer.post(path + "/accept", Map.of()).status()).isEqualTo(428);
        var impossible = officer.with("If-Match", etag).post(path + "/reopen", Map.of("reason", "vội"));
        assertThat(impossible.status()).as(impossible.body()).isEqualTo(409);
        assertThat(impossible.body()).contains("ASSIGNED", "accept");
        assertThat(officer.with("If-Match", etag)
                        .post(path + "/accept", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(officer.with("If-Match", etag)
                        .post(path + "/note", Map.of("text", "đã gọi lại"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void anotherUnitsCaseIsForbiddenAndNobodysTokenIsNeededOnlyWhereThePublicMayGo() {
        var registered = steps.register(Steps.businessRegistration());
        steps.awaitCase(registered.caseId(), "officer.dkkd", "ASSIGNED");
        assertThat(house.as("officer.nns")
                        .get("/api/cases/" + registered.caseId())
                        .status())
                .isEqualTo(403);
        assertThat(house.as(null).get("/api/cases").status()).isEqualTo(401);
        assertThat(house.as("clerk")
                        .get("/api/reports/time-cost?from=2026-01-01&to=2026-01-31&by=unit")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertThat(house.as(null).get("/api/track/LN-0000-0000-0000-1").status())
                .isEqualTo(404);
        assertThat(house.as(null).get("/api/track/%F0%9F%99%82").status()).isEqualTo(404);
    }

    @Test
    void absurdPeriodsAndUnknownDimensionsAreNamed() {
        var reversed = house.as("leader").get("/api/reports/time-cost?from=2026-02-01&to=2026-01-01&by=unit");
        assertThat(reversed.status()).isEqualTo(400);
        var unknown = house.as("leader").get("/api/reports/time-cost?from=2026-01-01&to=2026-02-01&by=zodiac");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(fields(unknown)).contains("by");
    }

    private List<String> fields(House.Answer answer) {
        return house.read(answer)
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }
}
