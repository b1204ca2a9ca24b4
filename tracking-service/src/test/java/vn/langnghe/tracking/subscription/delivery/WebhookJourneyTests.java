package vn.langnghe.tracking.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.SignedIn.as;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
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
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.tracking.RoutedItems;
import vn.langnghe.tracking.TrackingApplication;
import vn.langnghe.tracking.TrackingWithStore;
import vn.langnghe.tracking.subscription.Secret;
import vn.langnghe.tracking.subscription.Subscription;
import vn.langnghe.tracking.subscription.Subscriptions;
import vn.langnghe.tracking.subscription.WebhookSettings;

/** From a step of a case to the program of its unit. */
@SpringBootTest(
        classes = {TrackingApplication.class, TrackingWithStore.class},
        properties = {
            "langnghe.webhooks.private-targets=true",
            "langnghe.webhooks.retries=20ms,20ms,20ms,20ms",
            "langnghe.webhooks.timeout=2s",
            "langnghe.webhooks.look=50ms"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class WebhookJourneyTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor STRANGER = as("officer.nns", List.of("NNS"), "OFFICER");
    private static final RequestPostProcessor ADMIN = as("admin", List.of(), "ADMIN");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CollectedEvents events;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Autowired
    @Qualifier("tellSubscribers")
    Consumer<Message<List<byte[]>>> tellSubscribers;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Round round;

    @Autowired
    Queue queue;

    @Autowired
    DeliveryLog entries;

    @Autowired
    Letter letter;

    @Autowired
    Post post;

    @Autowired
    Patience patience;

    @Autowired
    WebhookSettings settings;

    @Autowired
    MeterRegistry meters;

    Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
        events.clear();
    }

    @AfterEach
    void nobodyListens() {
        subscriptions
                .all()
                .forEach(each -> mvc.delete()
                        .uri("/api/subscriptions/" + each.id())
                        .with(ADMIN)
                        .exchange());
        receiver.close();
    }

    @Test
    void everyStepOfTheUnitsCasesArrivesSigned() {
        var subscription = subscribe();
        var item =
                RoutedItems.assigned("DKKD").says("Mật ngữ", "Nội dung riêng").sentTo(openCases);
        act(item, "accept", 1);
        tell();

        await().atMost(LONG).until(() -> ids(), ids -> ids.size() == 2);
        assertThat(ids()).containsExactlyInAnyOrder(item.caseId() + "/1", item.caseId() + "/2");
        var secret = new Secret(subscription.get("secret").asString());
        for (var got : receiver.got()) {
            var timestamp = Long.parseLong(got.headers().get("webhook-timestamp"));
            assertThat(got.headers().get("webhook-signature")).isEqualTo(secret.sign(got.id(), timestamp, got.body()));
            var body = JSON.readTree(got.body());
            assertThat(body.get("type").asString()).startsWith("vn.langnghe.case.");
            assertThat(body.get("data").get("caseId").asString()).isEqualTo(item.caseId());
            assertThat(got.body()).doesNotContain("Mật ngữ", "Nội dung riêng");
        }
    }

    @Test
    void whatComesTwiceFromTheTopicGoesOutOnce() {
        var subscription = subscribe();
        RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();
        await().atMost(LONG).until(() -> states(subscription).contains("DELIVERED"));

        tell();
        var second = RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();

        await().atMost(LONG).until(() -> ids().contains(second.caseId() + "/1"));
        assertThat(ids()).doesNotHaveDuplicates();
    }

    @Test
    void aReceiverThatFailsIsTriedAgain() {
        var subscription = subscribe();
        var times = new AtomicInteger();
        receiver.answers(_ -> times.incrementAndGet() < 3 ? 500 : 200);
        RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();

        // Failing twice in a row makes it rest, so that the third attempt is asked for here.
        await().atMost(LONG).until(() -> {
            subscriptions.find(id(subscription)).ifPresent(round::deliver);
            return states(subscription).contains("DELIVERED");
        });
        assertThat(times).hasValue(3);
        assertThat(log(subscription).get(0).get("attempts").asInt()).isEqualTo(3);
    }

    @Test
    void whileAReceiverRestsTheLogSaysUntilWhen() {
        var subscription = subscribe();
        receiver.answers(_ -> 500);
        failsOnce(subscription, Duration.ZERO);
        failsOnce(subscription, Duration.ZERO);

        await().atMost(LONG).untilAsserted(() -> {
            var rest =
                    subscriptions.find(id(subscription)).orElseThrow().health().pausedUntil();
            for (var line : log(subscription)) {
                assertThat(Instant.parse(line.get("nextAt").asString())).isAfterOrEqualTo(rest);
            }
        });
    }

    @Test
    void aReceiverThatHangsIsLeftAndTriedLater() {
        var subscription = subscribe();
        receiver.answers(_ -> Receiver.HANG);
        RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();

        await().atMost(LONG).until(() -> !log(subscription).isEmpty());
        assertThat(log(subscription).get(0).get("trouble").asString()).isEqualTo("TIMEOUT");
        assertThat(state(subscription)).isEqualTo("FAILING");
    }

    @Test
    void whoIsGoneIsNotCalledAgainUntilSomebodyEnablesHim() {
        var subscription = subscribe();
        receiver.answers(_ -> 410);
        RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();
        await().atMost(LONG).until(() -> state(subscription).equals("DISABLED"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(page("/notifications", "en"))
                        .bodyText()
                        .contains("/subscriptions/" + id(subscription)));
        var before = receiver.got().size();

        receiver.answers(_ -> 200);
        RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();
        round.deliver(subscriptions.find(id(subscription)).orElseThrow());

        assertThat(receiver.got()).hasSize(before);
        assertThat(post(subscription, "replay", "{\"since\":\"2026-01-01T00:00:00Z\"}", OFFICER))
                .hasStatus(409);
        assertThat(post(subscription, "enable", "{}", OFFICER)).hasStatusOk();
        assertThat(state(subscription)).isEqualTo("ACTIVE");
    }

    @Test
    void whomNothingHasReachedForDaysIsDisabledAndHisUnitTold() {
        var subscription = subscribe();
        var itsPage = "/subscriptions/" + id(subscription);
        receiver.answers(_ -> 500);
        failsOnce(subscription, Duration.ZERO);
        await().atMost(LONG).until(() -> state(subscription).equals("FAILING"));

        failsOnce(subscription, settings.giveUpAfter().minusHours(1));
        assertThat(state(subscription)).isEqualTo("FAILING");
        assertThat(page("/notifications", "vi")).bodyText().doesNotContain(itsPage);

        failsOnce(subscription, settings.giveUpAfter().plusHours(1));
        assertThat(state(subscription)).isEqualTo("DISABLED");
        assertThat(subscriptions.find(id(subscription)).orElseThrow().health().disabledBecause())
                .isEqualTo(Subscription.Why.FAILING);
        assertThat(queue.size(id(subscription))).isZero();
        assertThat(states(subscription))
                .as("what failed stays to be seen")
                .isNotEmpty()
                .containsOnly("FAILED");
        assertThat(log(subscription).get(0).get("status").asInt()).isEqualTo(500);
        await().atMost(LONG).until(() -> subscriptions.untold().isEmpty());
        assertThat(page("/notifications", "vi"))
                .bodyText()
                .containsOnlyOnce(itsPage)
                .contains("Chương trình nhận tin đã bị ngắt")
                .doesNotContain("??");
        var missed = RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();
        receiver.answers(_ -> 200);
        assertThat(page(itsPage, "vi")).bodyText().contains("Đã ngừng gửi", itsPage + "/enable");
        assertThat(mvc.post().uri(itsPage + "/enable").with(OFFICER)).hasStatus3xxRedirection();
        assertThat(post(subscription, "replay", "{\"since\":\"2026-01-01T00:00:00Z\"}", OFFICER))
                .hasStatus2xxSuccessful();
        await().atMost(LONG).until(() -> ids().contains(missed.caseId() + "/1"));
        assertThat(mvc.get().uri("/notifications").with(STRANGER).header("Accept", "text/html"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(itsPage);
    }

    @Test
    void aNoticeThatACrashHeldBackIsFiledLater() {
        var subscription = subscribe();
        var givenUp = Instant.parse("2026-11-20T05:00:00.250Z");
        assertThat(subscriptions.disable(id(subscription), Subscription.Why.FAILING, givenUp))
                .isTrue();

        await().atMost(LONG).until(() -> subscriptions.untold().isEmpty());
        assertThat(page("/notifications", "vi")).bodyText().containsOnlyOnce("/subscriptions/" + id(subscription));
    }

    /** Something goes out that much later, and does not arrive. */
    private void failsOnce(JsonNode subscription, Duration later) {
        var before = receiver.got().size();
        var then = Clock.offset(Clock.systemUTC(), later);
        var standing = new Standing(subscriptions, queue, entries, patience, settings, then);
        var roundThen = new Round(queue, entries, letter, post, patience, standing, settings, meters, then);
        RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();
        await().atMost(LONG).until(() -> {
            roundThen.deliver(subscriptions.find(id(subscription)).orElseThrow());
            return receiver.got().size() > before;
        });
    }

    @Test
    void whatIsRestrictedIsNeverSent() {
        subscribe();
        var restricted = RoutedItems.assigned("DKKD").restricted().sentTo(openCases);
        var open = RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();

        await().atMost(LONG).until(() -> ids().contains(open.caseId() + "/1"));
        assertThat(receiver.got()).noneSatisfy(got -> assertThat(got.body()).contains(restricted.feedbackId()));
    }

    @Test
    void anotherUnitsCasesAreNotSent() {
        subscribe();
        var theirs = RoutedItems.assigned("DTC").sentTo(openCases);
        var ours = RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();

        await().atMost(LONG).until(() -> ids().contains(ours.caseId() + "/1"));
        assertThat(ids()).doesNotContain(theirs.caseId() + "/1");
    }

    @Test
    void severalInstancesDeliverEachEventOnce() throws InterruptedException {
        var subscription = subscribe();
        var items = new ArrayList<RoutedItems>();
        for (var i = 0; i < 40; i++) {
            items.add(RoutedItems.assigned("DKKD").sentTo(openCases));
        }
        tell();

        var one = subscriptions.find(id(subscription)).orElseThrow();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Round.Result> instance = () -> round.deliver(one);
            instances.invokeAll(List.of(instance, instance, instance, instance));
        }

        await().atMost(LONG).until(() -> ids().size() >= 40);
        assertThat(ids()).doesNotHaveDuplicates();
    }

    @Test
    void whatWasMissedIsSentAgainUnderTheSameId() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        act(item, "accept", 1);
        var subscription = subscribe();

        assertThat(post(subscription, "replay", "{\"since\":\"2026-01-01T00:00:00Z\"}", OFFICER))
                .hasStatus(202);
        await().atMost(LONG).until(() -> ids().containsAll(List.of(item.caseId() + "/1", item.caseId() + "/2")));

        assertThat(post(subscription, "resend", "{\"eventId\":\"" + item.caseId() + "/2\"}", OFFICER))
                .hasStatus(202);
        await().atMost(LONG)
                .until(() -> ids().stream()
                                .filter(id -> id.equals(item.caseId() + "/2"))
                                .count()
                        == 2);
        assertThat(post(subscription, "resend", "{\"eventId\":\"x/1\"}", OFFICER))
                .hasStatus(404);
    }

    @Test
    void whileASecretIsChangedBothSign() {
        var subscription = subscribe();
        var fresh =
                body(post(subscription, "rotate", "{}", OFFICER)).get("secret").asString();
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        tell();

        await().atMost(LONG).until(() -> ids().contains(item.caseId() + "/1"));
        var got = receiver.got().getFirst();
        var timestamp = Long.parseLong(got.headers().get("webhook-timestamp"));
        assertThat(got.headers().get("webhook-signature").split(" "))
                .containsExactly(
                        new Secret(fresh).sign(got.id(), timestamp, got.body()),
                        new Secret(subscription.get("secret").asString()).sign(got.id(), timestamp, got.body()));
    }

    @Test
    void onlyTheUnitItselfKeepsItsSubscriptions() {
        var subscription = subscribe();

        assertThat(get(subscription, OFFICER)).hasStatusOk().bodyText().doesNotContain("whsec_");
        assertThat(get(subscription, ADMIN)).hasStatusOk();
        assertThat(get(subscription, STRANGER)).hasStatus(404);
        assertThat(open("{\"unit\":\"DKKD\",\"url\":\"https://example.org/\"}", STRANGER))
                .hasStatus(403);
        for (var role : List.of("CLERK", "TRIAGE", "LEADER", "ASSOCIATION")) {
            assertThat(get(subscription, as("x", List.of("DKKD"), role))).hasStatus(403);
        }
    }

    @Test
    void everyFaultOfASubscriptionIsNamed() {
        assertThat(open(
                        "{\"url\":\"ftp://x\",\"facts\":[\"nope\"],\"description\":\"" + "x".repeat(201) + "\"}",
                        ADMIN))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("unit", "url", "facts", "description");
        assertThat(open("{\"url\":\"http://127.0.0.1:9/\",\"facts\":[null]}", OFFICER))
                .hasStatus(400);
        assertThat(open("{\"url\":\"http://user:secret@example.org/\"}", OFFICER))
                .hasStatus(400);
    }

    @Test
    void thePagesSayTheSame() {
        var form = mvc.post()
                .uri("/subscriptions")
                .with(OFFICER)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("url=" + receiver.url() + "&facts=accepted")
                .exchange();
        assertThat(form)
                .hasStatusOk()
                .bodyText()
                .contains("whsec_", "chỉ hiện một lần")
                .doesNotContain("??");
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        act(item, "accept", 1);
        tell();
        await().atMost(LONG).until(() -> ids().equals(List.of(item.caseId() + "/2")));
        var id = subscriptions.all().getFirst().id();

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(page("/subscriptions/" + id, "vi"))
                        .hasStatusOk()
                        .bodyText()
                        .contains("Đã đến", "Đơn vị đã nhận xử lý")
                        .doesNotContain("??", "whsec_"));
        assertThat(page("/subscriptions", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Sending", receiver.url())
                .doesNotContain("??");
    }

    private MvcTestResult page(String uri, String language) {
        return mvc.get()
                .uri(uri)
                .with(OFFICER)
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .exchange();
    }

    private JsonNode subscribe() {
        var opened = open("{\"url\":\"" + receiver.url() + "\"}", OFFICER);
        assertThat(opened).hasStatus(201);
        return body(opened);
    }

    private MvcTestResult open(String body, RequestPostProcessor caller) {
        return mvc.post()
                .uri("/api/subscriptions")
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(JsonNode subscription, String act, String body, RequestPostProcessor caller) {
        return mvc.post()
                .uri("/api/subscriptions/" + id(subscription) + "/" + act)
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(JsonNode subscription, RequestPostProcessor caller) {
        return mvc.get()
                .uri("/api/subscriptions/" + id(subscription))
                .with(caller)
                .exchange();
    }

    private String state(JsonNode subscription) {
        return body(get(subscription, OFFICER)).get("state").asString();
    }

    private JsonNode log(JsonNode subscription) {
        return body(mvc.get()
                        .uri("/api/subscriptions/" + id(subscription) + "/deliveries")
                        .with(OFFICER)
                        .exchange())
                .get("items");
    }

    private List<String> states(JsonNode subscription) {
        return log(subscription)
                .valueStream()
                .map(entry -> entry.get("state").asString())
                .toList();
    }

    private static String id(JsonNode subscription) {
        return subscription.get("id").asString();
    }

    private static JsonNode body(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    private List<String> ids() {
        return receiver.got().stream().map(Receiver.Got::id).toList();
    }

    private void act(RoutedItems item, String action, int version) {
        assertThat(mvc.post()
                        .uri("/api/cases/" + item.caseId() + "/" + action)
                        .with(OFFICER)
                        .header("If-Match", "\"" + version + "\""))
                .hasStatusOk();
    }

    /** What the relay has published so far, as the topic brings it. */
    private void tell() {
        var batch = Deliveries.from("case.events.v1");
        events.all().stream()
                .filter(event -> event.topic().equals("case.events.v1"))
                .forEach(event -> batch.event(event.id(), event.type(), event.key(), event.body()));
        tellSubscribers.accept(batch.message());
    }
}
