package vn.langnghe.tracking.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.tracking.RoutedItems;
import vn.langnghe.tracking.TrackingApplication;
import vn.langnghe.tracking.TrackingWithStore;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.people.Absence;
import vn.langnghe.tracking.people.People;

/** From a step of a case to the bell of whom it concerns. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class NotificationJourneyTests {

    private static final RequestPostProcessor HOA = as("hoa.vps", List.of("VPS"), "OFFICER");
    private static final RequestPostProcessor KIM = as("kim.vps", List.of("VPS"), "OFFICER");
    private static final RequestPostProcessor MAI = as("mai.vps", List.of("VPS"), "OFFICER");
    private static final RequestPostProcessor LAN = as("lan.sct", List.of("SCT"), "OFFICER");
    private static final RequestPostProcessor LEADER = as("leader", List.of(), "LEADER");
    private static final RequestPostProcessor INSPECTOR = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CollectedEvents events;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Autowired
    @Qualifier("notifyPeople")
    Consumer<Message<List<byte[]>>> notifyPeople;

    @Autowired
    Inboxes inboxes;

    @Autowired
    Reminders reminders;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @BeforeEach
    void everybodyHasBeenHere() {
        events.clear();
        for (var person : List.of(HOA, KIM, MAI, LAN, LEADER, INSPECTOR)) {
            mvc.get().uri("/cases").with(person).exchange();
            mvc.post().uri("/notifications/read").with(person).exchange();
        }
    }

    @Test
    void theUnitIsToldOfACaseAndAPersonOfHis() {
        var item = opened(RoutedItems.assigned("VPS").says("Việc của văn phòng", "…"));
        act(item, "appoint", 1, "{\"handler\":\"kim.vps\"}", HOA);
        told();

        assertThat(page(HOA))
                .contains("Hồ sơ mới của đơn vị", "Việc của văn phòng")
                .doesNotContain("??");
        assertThat(page(KIM)).contains("Hồ sơ được giao cho bạn");
        assertThat(page(LAN)).doesNotContain("Việc của văn phòng");
        assertThat(count(KIM)).contains(">2<");
    }

    @Test
    void whoIsMentionedIsToldUnlessHeMayNotSeeTheCase() {
        var item = opened(RoutedItems.assigned("VPS"));
        told();
        mvc.post().uri("/notifications/read").with(KIM).exchange();
        act(item, "note", 1, "{\"text\":\"Nhờ @kim.vps, @ai.do và @hoa.vps xem. mail@kim.vps\"}", HOA);
        told();

        assertThat(page(KIM)).contains("Ghi chú nhắc đến bạn");
        assertThat(count(KIM)).contains(">1<");
        assertThat(page(LAN)).doesNotContain("Ghi chú nhắc đến bạn");
        assertThat(page(HOA)).doesNotContain("Ghi chú nhắc đến bạn");
    }

    @Test
    void whatNobodyHasIsWithTriage() {
        var triage = as("thu.triage", List.of("VPS"), "TRIAGE");
        mvc.post().uri("/notifications/read").with(triage).exchange();
        var item = opened(RoutedItems.assigned("VPS").says("Không phải việc của ai", "…"));
        act(item, "decline", 1, "{\"ground\":\"NOT_OURS\",\"reason\":\"Không thuộc\"}", HOA);
        opened(RoutedItems.toTriage().says("Chưa rõ của ai", "…"));
        told();

        assertThat(page(triage)).contains("Hồ sơ chờ phân loại", "Không phải việc của ai", "Chưa rõ của ai");
        assertThat(count(triage)).contains(">2<");
        assertThat(page(KIM)).doesNotContain("Chưa rõ của ai");
    }

    @Test
    void aProgramReadsWhatItWasToldAndMarksItRead() {
        opened(RoutedItems.assigned("VPS").says("Việc thứ nhất", "…"));
        opened(RoutedItems.assigned("VPS").says("Việc thứ hai", "…"));
        told();

        var inbox = inbox("", HOA);
        assertThat(inbox.get("unread").asInt()).isEqualTo(2);
        assertThat(inbox.get("items").get(0).get("subject").asString()).isEqualTo("Việc thứ hai");
        var first = inbox.get("items").get(0).get("id").asString();

        assertThat(markRead("{\"ids\":[\"" + first + "\",\"no such\",null]}", HOA))
                .hasStatus(204);
        assertThat(inbox("?unread=true", HOA).get("items").findValuesAsString("subject"))
                .containsExactly("Việc thứ nhất");
        assertThat(inbox("", KIM).get("unread").asInt()).isEqualTo(2);

        assertThat(markRead("{\"all\":true}", HOA)).hasStatus(204);
        assertThat(inbox("?unread=true", HOA).get("items").isEmpty()).isTrue();
    }

    @Test
    void aProgramThatSaysNothingIsToldWhatIsMissing() {
        for (var nothing : List.of("{}", "{\"ids\":[]}", "{\"all\":false}")) {
            assertThat(markRead(nothing, HOA))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("ids");
        }
        assertThat(markRead("{\"ids\":5}", HOA)).hasStatus(400);
        assertThat(markRead("{\"all\":true}", as("an.association", List.of(), "ASSOCIATION")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/notifications").with(as("clerk", List.of("VPS"), "CLERK")))
                .hasStatus(403);
    }

    private JsonNode inbox(String query, RequestPostProcessor who) {
        return JsonMapper.shared()
                .readTree(mvc.get()
                        .uri("/api/notifications" + query)
                        .with(who)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private MvcTestResult markRead(String body, RequestPostProcessor who) {
        return mvc.post()
                .uri("/api/notifications/read")
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void whatComesTwiceRingsOnce() throws InterruptedException {
        opened(RoutedItems.assigned("VPS"));
        var batch = batch();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> instance = () -> {
                notifyPeople.accept(batch);
                return true;
            };
            instances.invokeAll(List.of(instance, instance, instance));
        }

        assertThat(count(HOA)).contains(">1<");
    }

    @Test
    void whoOpensTheCaseHasReadOfIt() {
        var item = opened(RoutedItems.assigned("VPS"));
        told();
        assertThat(count(HOA)).contains(">1<");

        mvc.get().uri("/cases/" + item.caseId()).with(HOA).exchange();

        assertThat(count(HOA)).doesNotContain("badge");
        assertThat(count(KIM)).contains(">1<");
    }

    @Test
    void whatIsRestrictedRingsForInspectorsOnly() {
        var item = opened(RoutedItems.assigned("VPS").restricted().says("Chuyện kín", "…"));
        act(item, "escalate", 1, "{\"reason\":\"Xin ý kiến\"}", INSPECTOR);
        told();

        assertThat(page(INSPECTOR)).contains("Chuyện kín");
        for (var other : List.of(HOA, KIM, LEADER)) {
            assertThat(page(other)).doesNotContain("Chuyện kín");
            assertThat(count(other)).doesNotContain("badge");
        }
    }

    @Test
    void whatAUnitSendsHigherReachesTheLeaders() {
        var item = opened(RoutedItems.assigned("VPS").says("Cần quyết định", "…"));
        act(item, "escalate", 1, "{\"reason\":\"Xin ý kiến\"}", HOA);
        told();

        assertThat(page(LEADER)).contains("Cần quyết định", "Hồ sơ bị chậm hoặc vướng, cần xem ngay");
    }

    @Test
    void aCaseThatIsSoonDueRingsOnceHoweverOftenItIsHeardOf() {
        var item = opened(RoutedItems.assigned("VPS"));
        var matter = cases.find(item.caseId()).orElseThrow();
        var due = matter.with(matter.clocks()
                .due(Instant.now().plusSeconds(3600), Instant.now())
                .nowReminded());

        reminders.changed(List.of(due));
        reminders.changed(List.of(due));

        await().atMost(Duration.ofSeconds(60)).until(() -> page(HOA).contains("Sắp đến hạn trả lời"));
        reminders.changed(List.of(due));
        assertThat(inboxes.of(List.of(Audience.unit("VPS"))))
                .filteredOn(notice -> notice.kind() == Notice.Kind.REMINDER)
                .hasSize(1);
    }

    @Test
    void aLateContributionRingsOnceForTheUnitThatOwesItAndTheOneThatWaits() {
        var item = opened(RoutedItems.assigned("VPS"));
        var matter = cases.find(item.caseId()).orElseThrow();
        var asked = Case.Cooperation.asked("SCT", "Ý kiến?", Instant.now()).nowLate();
        var late = matter.asking(List.of(asked));

        reminders.changed(List.of(late));
        reminders.changed(List.of(late));

        await().atMost(Duration.ofSeconds(60)).until(() -> lateFor("VPS") == 1);
        reminders.changed(List.of(late));
        await().atMost(Duration.ofSeconds(60)).until(() -> lateFor("SCT") == 1);
        assertThat(lateFor("VPS")).isOne();
        assertThat(page(HOA)).contains("Ý kiến phối hợp đã quá hạn").doesNotContain("??");
    }

    private long lateFor(String unit) {
        return inboxes.of(List.of(Audience.unit(unit))).stream()
                .filter(notice -> notice.kind() == Notice.Kind.CONTRIBUTION_LATE)
                .count();
    }

    @Test
    void whoStandsInIsToldInsteadAsLongAsTheOtherIsAway() {
        var item = opened(RoutedItems.assigned("VPS"));
        var today = LocalDate.now(Dates.ZONE);
        people.away("kim.vps", new Absence(today, today.plusDays(1), "hoa.vps"));
        try {
            act(item, "note", 1, "{\"text\":\"Nhờ @kim.vps xem\"}", MAI);
            told();
        } finally {
            people.away("kim.vps", null);
        }
        assertThat(isMentioned("hoa.vps", item, 2)).isTrue();
        assertThat(isMentioned("kim.vps", item, 2)).isFalse();

        act(item, "note", 2, "{\"text\":\"Nhờ @kim.vps xem lại\"}", MAI);
        told();
        assertThat(isMentioned("hoa.vps", item, 3)).isFalse();
        assertThat(isMentioned("kim.vps", item, 3)).isTrue();
    }

    private boolean isMentioned(String user, RoutedItems item, int step) {
        return inboxes.of(List.of(Audience.person(user))).stream()
                .anyMatch(notice -> notice.id().equals(item.caseId() + "/" + step + "/MENTIONED"));
    }

    @Test
    void aPromiseThatIsSoonDueRingsOnceForWhomeverHandlesTheCase() {
        var item = opened(RoutedItems.assigned("VPS"));
        act(item, "appoint", 1, "{\"handler\":\"kim.vps\"}", HOA);
        var promise =
                Commitment.made(1, "Cấp lại giấy", LocalDate.now(Dates.ZONE).plusDays(1), Instant.now());
        var matter = cases.find(item.caseId()).orElseThrow();

        reminders.changed(List.of(matter.promising(List.of(promise))));
        var due = matter.promising(List.of(promise.nowReminded()));
        reminders.changed(List.of(due));
        reminders.changed(List.of(due));

        await().atMost(Duration.ofSeconds(60)).until(() -> page(KIM).contains("Sắp đến ngày thực hiện cam kết"));
        reminders.changed(List.of(due));
        assertThat(inboxes.of(List.of(Audience.person("kim.vps"))))
                .filteredOn(notice -> notice.kind() == Notice.Kind.COMMITMENT_REMINDER)
                .hasSize(1);
        assertThat(page(HOA)).doesNotContain("Sắp đến ngày thực hiện cam kết");
    }

    @Test
    void onlyStaffHasABell() {
        assertThat(mvc.get().uri("/notifications").with(as("clerk", List.of("VPS"), "CLERK")))
                .hasStatus(403);
    }

    private RoutedItems opened(RoutedItems item) {
        return item.sentTo(openCases);
    }

    private String page(RequestPostProcessor who) {
        return text(mvc.get()
                .uri("/notifications")
                .with(who)
                .header("Accept", "text/html")
                .header("Accept-Language", "vi")
                .exchange());
    }

    private String count(RequestPostProcessor who) {
        return text(mvc.get()
                .uri("/notifications/count")
                .with(who)
                .header("Accept", "text/html")
                .exchange());
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void act(RoutedItems item, String action, int version, String body, RequestPostProcessor who) {
        assertThat(mvc.post()
                        .uri("/api/cases/" + item.caseId() + "/" + action)
                        .with(who)
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
    }

    private void told() {
        notifyPeople.accept(batch());
    }

    /** What the relay has published so far, as the topic brings it. */
    private Message<List<byte[]>> batch() {
        var batch = Deliveries.from("case.events.v1");
        events.all().stream()
                .filter(event -> event.topic().equals("case.events.v1"))
                .forEach(event -> batch.event(event.id(), event.type(), event.key(), event.body()));
        return batch.message();
    }
}
