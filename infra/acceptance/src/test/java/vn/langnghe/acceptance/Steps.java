package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people do with the house, in their words. */
final class Steps {
    static final Duration SOON = Duration.ofSeconds(60);

    private final House house;

    Steps(House house) {
        this.house = house;
    }

    /** A registered item: what the front door answered. */
    record Registered(String feedbackId, String reference, String trackingCode) {
        String caseId() {
            return feedbackId + "-1";
        }
    }

    /** Words that the shipped rules know beyond doubt. */
    static Map<String, Object> businessRegistration() {
        var item = new HashMap<String, Object>();
        item.put("channel", "HOTLINE");
        item.put("senderType", "ENTERPRISE");
        item.put("subject", "Hồ sơ đăng ký doanh nghiệp bị trả lại nhiều lần");
        item.put(
                "content",
                "Công ty tôi nộp hồ sơ thay đổi nội dung đăng ký doanh nghiệp qua mạng tại Phòng Đăng ký kinh doanh,"
                        + " đã bị yêu cầu sửa đổi, bổ sung ba lần với ba lý do khác nhau. Đề nghị xem xét giải quyết.");
        return item;
    }

    Registered register(Map<String, Object> item) {
        var answer = house.as("clerk").post("/api/feedback", item);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var body = house.read(answer);
        return new Registered(
                body.get("feedbackId").asString(),
                body.get("reference").asString(),
                body.get("trackingCode").asString());
    }

    JsonNode awaitCase(String caseId, String officer, String status) {
        return await().atMost(SOON).until(() -> caseOf(caseId, officer), found -> hasStatus(found, status));
    }

    @Nullable
    JsonNode caseOf(String caseId, String officer) {
        var answer = house.as(officer).get("/api/cases/" + caseId);
        return answer.status() == 200 ? house.read(answer) : null;
    }

    private static boolean hasStatus(@Nullable JsonNode found, String status) {
        return found != null && found.path("status").asString("").equals(status);
    }

    /** Acts on the case as it stands now. */
    House.Answer act(String caseId, String officer, String action, Map<String, ?> body) {
        var etag = house.as(officer).get("/api/cases/" + caseId).header("etag");
        assertThat(etag).as("ETag of " + caseId).isNotNull();
        return house.as(officer)
                .with("If-Match", java.util.Objects.requireNonNull(etag))
                .post("/api/cases/" + caseId + "/" + action, body);
    }
}
