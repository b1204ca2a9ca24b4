package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said both ways between senders and the department, through every service and the real mail server. */
@ExtendWith(RunningHouse.class)
class ConversationJourneyTests {
    private static final Pattern REFERENCE = Pattern.compile("20\\d\\d-[0-9A-Z]{6}");

    private final House house;
    private final PostOffice post;
    private final Steps steps;

    ConversationJourneyTests(House house, PostOffice post) {
        this.house = house;
        this.post = post;
        this.steps = new Steps(house);
    }

    @Test
    void aMailIsRegisteredAskedAboutAnsweredToAndResolvedInOneThread() {
        var sender = "lan-" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        post.open(sender);
        var words = Steps.businessRegistration();
        post.send(sender, words.get("subject").toString(), words.get("content").toString(), null);

        var received = awaitLetter(sender, "");
        var caseId = caseOf(received.subject() + " " + received.text());
        steps.awaitCase(caseId, "officer.dkkd", "ASSIGNED");
        accepted(steps.act(caseId, "officer.dkkd", "accept", Map.of()));

        accepted(steps.act(
                caseId, "officer.dkkd", "request-information", Map.of("question", "Xin cho biết mã hồ sơ đã nộp?")));
        var question = awaitLetter(sender, "mã hồ sơ đã nộp");
        post.send(sender, "Re: " + question.subject(), "Mã hồ sơ là HS-2026-0042.\n", question.id());
        steps.awaitCase(caseId, "officer.dkkd", "ACCEPTED");
        assertThat(timeline(caseId)).contains("HS-2026-0042");

        accepted(steps.act(
                caseId,
                "officer.dkkd",
                "resolve",
                Map.of("answer", "Hồ sơ HS-2026-0042 đã được chấp thuận sáng nay.", "outcome", "ANSWERED")));
        var answer = awaitLetter(sender, "đã được chấp thuận sáng nay");
        assertThat(answer.inReplyTo()).as("kept in one thread").isNotNull();
        assertThat(post.lettersTo(sender).stream()
                        .filter(letter -> letter.text().contains("đã được chấp thuận")))
                .as("told once")
                .hasSize(1);
    }

    @Test
    void anUnfitItemGoesBackToItsSenderWithTheReason() {
        var item = steps.register(Map.of("channel", "SUGGESTION_BOX", "content", "Chúc các anh chị năm mới vui vẻ."));
        steps.awaitCase(item.caseId(), "leader", "IN_TRIAGE");
        var path = "/api/routing/triage/" + item.feedbackId();
        var waiting = await().atMost(Steps.SOON)
                .until(() -> house.as("triage").get(path), answer -> answer.header("etag") != null);
        var verdict = Map.of(
                "action",
                "return",
                "reasonCode",
                "NOT_A_MATTER",
                "text",
                "Cảm ơn lời chúc; không có việc cần giải quyết.");
        accepted(house.as("triage")
                .with("If-Match", Objects.requireNonNull(waiting.header("etag")))
                .post(path, verdict));

        await().atMost(Steps.SOON).untilAsserted(() -> {
            var tracked =
                    house.as(null).get("/api/track/" + item.trackingCode()).body();
            assertThat(tracked).contains("DECLINED", "không có việc cần giải quyết");
        });
    }

    @Test
    void whatASenderAddsOnTheTrackPageReachesTheOfficer() {
        var item = steps.register(Steps.businessRegistration());
        steps.awaitCase(item.caseId(), "officer.dkkd", "ASSIGNED");
        added(item, "Tôi gửi thêm phiếu hẹn.");

        await().atMost(Steps.SOON)
                .untilAsserted(() -> assertThat(timeline(item.caseId())).contains("Tôi gửi thêm phiếu hẹn"));
        var found = Objects.requireNonNull(steps.caseOf(item.caseId(), "officer.dkkd"));
        assertThat(found.path("attachments")).hasSize(1);
    }

    private void added(Steps.Registered item, String words) {
        var boundary = "lan-va-manh";
        var form = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + words
                + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"phieu-hen.txt\""
                + "\r\nContent-Type: text/plain\r\n\r\nPhiếu hẹn số 15\r\n--" + boundary + "--\r\n";
        var sent = house.as(null)
                .postBytes(
                        "/track/" + item.trackingCode() + "/attachments",
                        "multipart/form-data; boundary=" + boundary,
                        form.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    }

    @Test
    void whoIsAccusedInALaterWordDoesNotReadIt() {
        var item = steps.register(Steps.businessRegistration());
        steps.awaitCase(item.caseId(), "officer.dkkd", "ASSIGNED");

        added(item, "Chị Ngân phòng đăng ký bảo đưa 5 triệu mới cấp.");
        added(item, "Tôi gửi thêm giấy hẹn lần hai.");

        await().atMost(Steps.SOON)
                .untilAsserted(() -> assertThat(house.as("inspector")
                                .get("/api/cases?sort=newest&limit=50")
                                .body())
                        .contains("Gửi thêm vào ý kiến " + item.reference()));
        await().atMost(Steps.SOON)
                .untilAsserted(() -> assertThat(timeline(item.caseId())).contains("giấy hẹn lần hai"));
        assertThat(timeline(item.caseId())).doesNotContain("chị Ngân", "Chị Ngân");
        assertThat(house.as("officer.dkkd")
                        .get("/api/cases?sort=newest&limit=50")
                        .body())
                .doesNotContain("Gửi thêm vào ý kiến " + item.reference());
    }

    @Test
    void theSenderSeesWhoReadTheCard() {
        var words = new HashMap<>(Steps.businessRegistration());
        words.put("sender", Map.of("name", "Nguyễn Thị Lan", "phone", "0912345678"));
        var item = steps.register(words);
        steps.awaitCase(item.caseId(), "officer.dkkd", "ASSIGNED");
        await().atMost(Steps.SOON)
                .until(() -> house.as("officer.dkkd")
                                .get("/api/feedback/" + item.feedbackId() + "/submitter?reason=goi+lai+hoi+ho+so")
                                .status()
                        == 200);

        var seen = house.as(null).get("/track/" + item.trackingCode() + "/disclosures");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("goi lai hoi ho so").doesNotContain("0912345678", "Nguyễn Thị Lan");
    }

    @Test
    void aProgramOfTheUnitHearsOfEachStepSigned() throws Exception {
        try (var program = new ListeningProgram()) {
            var subscribed = house.as("officer.nns")
                    .post("/api/subscriptions", Map.of("url", program.url(), "description", "phần mềm của phòng"));
            assertThat(subscribed.status()).as(subscribed.body()).isEqualTo(201);
            var subscription = house.read(subscribed);
            var item = steps.register(Map.of(
                    "channel",
                    "HOTLINE",
                    "senderType",
                    "ENTERPRISE",
                    "subject",
                    "Chậm cấp giấy chứng nhận đăng ký đầu tư",
                    "content",
                    "Nhà đầu tư nộp hồ sơ xin cấp giấy chứng nhận đăng ký đầu tư dự án ngoài ngân sách đã hai tháng,"
                            + " phòng quản lý đầu tư ngoài ngân sách chưa trả kết quả chấp thuận chủ trương đầu tư."));
            steps.awaitCase(item.caseId(), "officer.nns", "ASSIGNED");
            accepted(steps.act(item.caseId(), "officer.nns", "accept", Map.of()));

            var heard = await().atMost(Steps.SOON)
                    .until(() -> program.heardOf(item.caseId(), "case.accepted"), java.util.Optional::isPresent)
                    .orElseThrow();
            assertThat(heard.isSignedWith(subscription.get("secret").asString()))
                    .isTrue();
            assertThat(heard.body()).doesNotContain("Chậm cấp giấy");
            house.as("officer.nns")
                    .send(
                            "DELETE",
                            "/api/subscriptions/" + subscription.get("id").asString(),
                            null);
        }
    }

    @Test
    void aCityAppReportsAndReadsBack() {
        var form = "api_key=langnghe&service_code=khac&description="
                + java.net.URLEncoder.encode(
                        "Nộp hồ sơ đăng ký doanh nghiệp tại Phòng Đăng ký kinh doanh bị trả lại ba lần.",
                        StandardCharsets.UTF_8);
        var sent = house.as(null).postText("/open311/v2/requests.json", "application/x-www-form-urlencoded", form);
        assertThat(sent.status()).as(sent.body()).isIn(200, 201);
        var id = house.read(sent).get(0).get("service_request_id").asString();

        var read = house.as(null).get("/open311/v2/requests/" + id + ".json");
        assertThat(house.read(read).get(0).get("status").asString()).isEqualTo("open");
        assertThat(house.as(null)
                        .get("/open311/v2/requests.xml?service_request_id=" + id)
                        .body())
                .contains("<service_request_id>" + id + "</service_request_id>");
        assertThat(house.as(null)
                        .get("/open311/v2/requests.json?status[]=open&status[]=closed")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCityAppSendsALargePicture() throws IOException {
        var picture = noise();
        assertThat(picture).hasSizeGreaterThan(2_000_000);
        var edge = "edge-of-a-part";
        var body = new ByteArrayOutputStream();
        Map.of("api_key", "langnghe", "service_code", "khac", "description", "Xem ảnh chụp hồ sơ bị trả lại")
                .forEach((name, value) ->
                        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(edge, name, value))
                                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"anh.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(picture);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));

        var sent = house.as(null)
                .postBytes("/open311/v2/requests.json", "multipart/form-data; boundary=" + edge, body.toByteArray());

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        var reference = house.read(sent).get(0).get("service_request_id").asString();
        var item = house.read(house.as("clerk").get("/api/feedback?q=" + reference))
                .path("items")
                .path(0);
        assertThat(item.path("attachments").path(0).path("size").asInt()).isEqualTo(picture.length);
    }

    /** What no compression makes small. */
    private static byte[] noise() throws IOException {
        var image = new BufferedImage(850, 850, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    private PostOffice.Letter awaitLetter(String address, String words) {
        return await().atMost(Steps.SOON)
                .until(
                        () -> post.lettersTo(address).stream()
                                .filter(letter -> letter.text().contains(words))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private String caseOf(String letter) {
        var reference = REFERENCE.matcher(letter);
        assertThat(reference.find()).as("a reference in: " + letter).isTrue();
        return await().atMost(Steps.SOON)
                .until(
                        () -> house.read(house.as("officer.dkkd").get("/api/cases?q=" + reference.group()))
                                .path("items"),
                        items -> !items.isEmpty())
                .get(0)
                .get("caseId")
                .asString();
    }

    private String timeline(String caseId) {
        return house.as("officer.dkkd")
                .get("/api/cases/" + caseId + "/timeline")
                .body();
    }

    private static void accepted(House.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
