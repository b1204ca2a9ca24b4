package vn.langnghe.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.tracking.track.TrackingCode;

/** Two senders of the same matter: what the one may do whose case was merged, and when a merge meets something else. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class MergedSendersJourneyTests {

    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final String JSON_OF_CASES = "$.cases[0].";

    private final String own = code();
    private final String other = code();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CollectedEvents events;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Autowired
    @Qualifier("takeFollowups")
    Consumer<Message<List<byte[]>>> takeFollowups;

    @Autowired
    @Qualifier("joinMerged")
    Consumer<Message<List<byte[]>>> joinMerged;

    private RoutedItems target;
    private RoutedItems merged;

    @BeforeEach
    void twoCasesOfOneUnit() {
        events.clear();
        target = RoutedItems.assigned("DKKD").code(hash(other)).sentTo(openCases);
        merged = RoutedItems.assigned("DKKD").code(hash(own)).sentTo(openCases);
    }

    @Test
    void whatHeAddsReachesTheUnitAndIsReadByNobodyElse() {
        merge();
        act(target, "accept", 2, "{}");
        act(target, "request-information", 3, "{\"question\":\"Riêng cho người kia?\"}");

        assertThat(says(own, "information", "{\"text\":\"Lời của tôi\"}")).hasStatusOk();

        assertThat(timeline(target)).contains("Lời của tôi", "\"from\":\"" + merged.caseId() + "\"");
        assertThat(page(own)).contains("Lời của tôi");
        assertThat(follow(own))
                .bodyJson()
                .extractingPath(JSON_OF_CASES + "timeline[-1].own")
                .isEqualTo(true);
        assertThat(page(own))
                .contains("Đơn vị đang chờ một người khác cùng phản ánh")
                .doesNotContain("Riêng cho người kia?");
        assertThat(page(other)).contains("Riêng cho người kia?").doesNotContain("Lời của tôi");
        assertThat(follow(other))
                .bodyJson()
                .extractingPath(JSON_OF_CASES + "status")
                .isEqualTo("AWAITING_SENDER");
        everyEventKeepsItsContract();
    }

    @Test
    void heTakesBackOnlyWhatIsHisAndIsToldSo() {
        merge();
        act(target, "accept", 2, "{}");

        assertThat(page(own)).contains("Rút phần của quý vị?");
        assertThat(says(own, "withdraw", "{\"reason\":\"Việc của tôi đã xong\"}"))
                .hasStatusOk();

        assertThat(page(own))
                .contains("Đã ghi nhận việc quý vị rút.", "Việc của tôi đã xong")
                .doesNotContain("/withdraw");
        assertThat(says(own, "withdraw", "{}")).hasStatus(409);
        assertThat(page(other)).contains("/withdraw").doesNotContain("Đã ghi nhận việc", "Việc của tôi đã xong");
        assertThat(typesOf(target)).containsExactly("opened", "joined", "accepted", "withdrawal-received");
        assertThat(page(other)).contains("Rút phản ánh này?");
        assertThat(says(other, "withdraw", "{}")).hasStatusOk();
        assertThat(statusOf(other)).isEqualTo("WITHDRAWN");
        assertThat(statusOf(own)).as("nobody is left").isEqualTo("WITHDRAWN");
        assertThat(typesOf(target)).endsWith("withdrawal-received", "withdrawn");
        everyEventKeepsItsContract();
    }

    @Test
    void whoIsLeftIsAskedAndAnswers() {
        merge();
        act(target, "accept", 2, "{}");
        says(other, "withdraw", "{}");
        act(target, "request-information", 4, "{\"question\":\"Hồ sơ nộp ngày nào?\"}");

        assertThat(page(own)).contains("Đơn vị đang chờ quý vị trả lời", "Hồ sơ nộp ngày nào?");
        assertThat(page(other)).doesNotContain("Đơn vị đang chờ quý vị trả lời");
        assertThat(messagesTo(merged)).containsExactly("QUESTION");
        assertThat(says(own, "information", "{\"text\":\"Ngày 12\"}")).hasStatusOk();

        assertThat(statusOf(own)).isEqualTo("ACCEPTED");
        everyEventKeepsItsContract();
    }

    @Test
    void hisRatingIsHisOwnAndHisObjectionOpensTheMatterAgain() {
        merge();
        act(target, "accept", 2, "{}");
        assertThat(says(own, "rating", "{\"stars\":4}"))
                .as("nothing was answered yet")
                .hasStatus(409);
        act(target, "resolve", 3, "{\"answer\":\"Trả lời chung.\"}");

        assertThat(page(own)).contains("/rating", "/reopen").doesNotContain("/close");
        assertThat(says(own, "close", "{}")).hasStatus(409);
        assertThat(says(own, "rating", "{\"stars\":2,\"visits\":3}")).hasStatusOk();
        assertThat(says(own, "rating", "{\"stars\":2}")).hasStatus(409);
        assertThat(says(own, "reopen", "{\"reason\":\"Chưa xong phần tôi\"}")).hasStatusOk();

        assertThat(typesOf(merged)).containsExactly("opened", "merged", "rated");
        assertThat(typesOf(target)).containsExactly("opened", "joined", "accepted", "resolved", "reopened");
        assertThat(follow(other))
                .bodyJson()
                .extractingPath(JSON_OF_CASES + "rating")
                .isNull();
        assertThat(follow(own))
                .bodyJson()
                .extractingPath(JSON_OF_CASES + "rating.stars")
                .isEqualTo(2);
        assertThat(page(other)).contains("Mở lại").doesNotContain("Chưa xong phần tôi");
        assertThat(page(own)).contains("Chưa xong phần tôi");
        everyEventKeepsItsContract();
    }

    @Test
    void whatHeSaidThereIsForgottenWithHisItem() {
        merge();
        says(own, "information", "{\"text\":\"Lời riêng của tôi\"}");
        act(target, "note", 3, "{\"text\":\"Việc riêng của phòng\"}");
        var body = """
                {"feedbackId":"%s","words":true,"erasedAt":"2028-01-15T17:30:00Z"}""".formatted(merged.feedbackId());

        takeFollowups.accept(Deliveries.from("feedback.followups.v1")
                .event("erased", "vn.langnghe.feedback.erased.v1", merged.feedbackId(), body.getBytes(UTF_8))
                .message());

        assertThat(timeline(target)).doesNotContain("Lời riêng").contains("Việc riêng của phòng");
    }

    @Test
    void ofTwoMergedIntoEachOtherOneGoesOnForBoth() {
        var first = target.caseId().compareTo(merged.caseId()) < 0 ? target : merged;
        assertThat(mvc.post()
                        .uri("/api/cases/actions")
                        .with(OFFICER)
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .content(mergeLine(target, merged) + mergeLine(merged, target)))
                .hasStatusOk();
        assertThat(statusOf(own)).isEqualTo("MERGED");
        assertThat(statusOf(other)).isEqualTo("MERGED");

        told("merged", merged);
        told("merged", target);
        told("merged", merged);

        assertThat(statusOf(own)).isEqualTo("ASSIGNED");
        assertThat(statusOf(other)).isEqualTo("ASSIGNED");
        assertThat(typesOf(first)).containsExactly("opened", "merged", "reopened", "joined");
        assertThat(says(own, "information", "{\"text\":\"Còn nghe không?\"}")).hasStatusOk();
        assertThat(timeline(first)).contains("Còn nghe không?");
        everyEventKeepsItsContract();
    }

    @Test
    void whoseTargetIsWithdrawnBeforeItKnowsOfHimGoesOnAlone() {
        act(merged, "merge", 1, "{\"into\":\"" + target.caseId() + "\"}");
        assertThat(says(other, "withdraw", "{}")).hasStatusOk();

        told("merged", merged);
        told("merged", merged);

        assertThat(statusOf(other)).isEqualTo("WITHDRAWN");
        assertThat(statusOf(own)).isEqualTo("ASSIGNED");
        assertThat(typesOf(merged)).containsExactly("opened", "merged", "reopened");
        assertThat(act(merged, "accept", 3, "{}")).hasStatusOk();
        everyEventKeepsItsContract();
    }

    @Test
    void whoKnewOfHimMayEndForBoth() {
        merge();
        act(target, "decline", 2, "{\"reasonCode\":\"ALREADY_ANSWERED\",\"reason\":\"Không có căn cứ.\"}");

        told("merged", merged);

        assertThat(statusOf(own)).isEqualTo("DECLINED");
        assertThat(typesOf(merged)).containsExactly("opened", "merged");
    }

    @Test
    void whatHasALawOfItsOwnIsNotAnsweredWithSomethingElse() {
        var complaint = RoutedItems.assigned("DKKD").kind("COMPLAINT").sentTo(openCases);
        var question = RoutedItems.assigned("DKKD").kind("QUESTION").sentTo(openCases);

        assertThat(act(complaint, "merge", 1, "{\"into\":\"" + question.caseId() + "\"}"))
                .hasStatus(409);
        assertThat(act(question, "merge", 1, "{\"into\":\"" + complaint.caseId() + "\"}"))
                .hasStatus(409);
    }

    @Test
    void aMergeToldAgainAfterAWallCameBetweenOpensNothing() {
        merge();
        target.decision(2).restricted().sentTo(openCases);

        told("merged", merged);

        assertThat(typesOf(merged)).containsExactly("opened", "merged");
    }

    @Test
    void whoIsLeftOutsideOfAWallGoesOnAloneOnce() {
        merge();
        target.decision(2).restricted().sentTo(openCases);

        told("assigned", target);
        told("assigned", target);

        assertThat(typesOf(merged)).containsExactly("opened", "merged", "reopened");
    }

    private void merge() {
        assertThat(act(merged, "merge", 1, "{\"into\":\"" + target.caseId() + "\"}"))
                .hasStatusOk();
        told("merged", merged);
    }

    private void told(String fact, RoutedItems item) {
        var event = of(item).filter(each -> each.type().equals("vn.langnghe.case." + fact + ".v1"))
                .findFirst()
                .orElseThrow();
        joinMerged.accept(Deliveries.from("case.events.v1")
                .event(event.id(), event.type(), event.key(), event.body().getBytes(UTF_8))
                .message());
    }

    private static String code() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase(Locale.ROOT);
    }

    private static String hash(String code) {
        return new TrackingCode(code).hash();
    }

    private static String mergeLine(RoutedItems from, RoutedItems into) {
        return """
                {"caseId":"%s","ifMatch":1,"action":"merge","body":{"into":"%s"}}
                """.formatted(from.caseId(), into.caseId());
    }

    /** The relay is given all a document holds again and again; it knows what it has published. */
    private Stream<PendingEvent> of(RoutedItems item) {
        return events.all().stream()
                .distinct()
                .filter(event ->
                        event.key().equals(item.caseId()) && event.topic().equals("case.events.v1"));
    }

    private List<String> typesOf(RoutedItems item) {
        return of(item).map(
                        event -> event.type().replace("vn.langnghe.case.", "").replace(".v1", ""))
                .toList();
    }

    private List<String> messagesTo(RoutedItems item) {
        return events.all().stream()
                .distinct()
                .filter(event -> event.topic().equals("case.messages.v1"))
                .filter(event -> JsonPath.read(event.body(), "$.feedbackId").equals(item.feedbackId()))
                .map(event -> JsonPath.<String>read(event.body(), "$.kind"))
                .toList();
    }

    private void everyEventKeepsItsContract() {
        for (var event : events.all()) {
            Contracts.assertValid(event.type().substring("vn.langnghe.".length()), event.body());
        }
    }

    private MvcTestResult act(RoutedItems item, String action, int version, String body) {
        return mvc.post()
                .uri("/api/cases/" + item.caseId() + "/" + action)
                .with(OFFICER)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult says(String code, String act, String body) {
        return mvc.post()
                .uri("/api/track/" + code + "/" + act)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult follow(String code) {
        return mvc.get().uri("/api/track/" + code).exchange();
    }

    private String statusOf(String code) {
        return JsonPath.read(text(follow(code)), JSON_OF_CASES + "status");
    }

    private String page(String code) {
        return text(mvc.get().uri("/track/" + code).exchange());
    }

    private String timeline(RoutedItems item) {
        return text(mvc.get()
                .uri("/api/cases/" + item.caseId() + "/timeline")
                .with(OFFICER)
                .exchange());
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
