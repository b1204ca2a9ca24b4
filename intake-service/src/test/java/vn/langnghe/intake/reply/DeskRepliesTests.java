package vn.langnghe.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.reply.Delivery.State;
import vn.langnghe.intake.reply.sending.Courier;
import vn.langnghe.intake.reply.sending.DeskSweep;
import vn.langnghe.intake.reply.sending.ReplySettings;
import vn.langnghe.intake.reply.sending.SettingsBook;

/** Whom the desk calls or writes to, and what it is shown of it. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({IntakeWithStore.class, OutsideWorld.class})
class DeskRepliesTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");

    @Autowired
    private GreenMail mail;

    @Autowired
    private StandIn provider;

    @Autowired
    private Cases cases;

    @Autowired
    private Courier courier;

    @Autowired
    private DeskSweep deskSweep;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private SettingsBook settings;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void nothingThere() throws Exception {
        cases.forget();
        settings.put(new ReplySettings(LocalTime.NOON, LocalTime.NOON, Set.of()), "test");
        provider.forget();
        mail.purgeEmailFromAllMailboxes();
    }

    @Test
    void aCallerIsCalledBackByTheDeskWhichNotesThatItDid() {
        var id = cases.register(Channel.HOTLINE, Cases.phone("0912345678", null));
        cases.opened(id);
        cases.unit("DKKD", "Phòng Đăng ký kinh doanh");
        cases.says(id, "ANSWER", "Đã cấp.");
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Gọi lại", "Báo trả lời của Phòng Đăng ký kinh doanh", "Đã cấp.")
                .doesNotContain("0912345678");
        var task = deliveries.in(Set.of(State.DESK), 10).getFirst();
        assertThat(mvc.post()
                        .uri("/intake/replies/told")
                        .with(CLERK)
                        .param("id", task.id())
                        .param("note", "Đã nghe"))
                .hasStatus(302);
        assertThat(deliveries.find(task.id())).hasValueSatisfying(done -> {
            assertThat(done.state()).isEqualTo(State.TOLD);
            assertThat(done.endedBy()).isEqualTo("clerk");
            assertThat(done.note()).isEqualTo("Đã nghe");
        });
        assertThat(mvc.post().uri("/intake/replies/told").with(CLERK).param("id", task.id()))
                .hasStatus(409);
    }

    @Test
    void whatCouldNotBeToldOfASecretItemIsNotTheClerksToEnd() {
        var id = cases.register(Channel.HOTLINE, Cases.phone("0912345678", null));
        cases.deliver(cases.openedEvent(id).put("restricted", true), "opened");
        cases.says(id, "ANSWER", "Đã xử lý.");
        mongo.getCollection("deliveries")
                .updateMany(new Document(), new Document("$set", new Document("delivery.state", "FAILED")));
        var failed = deliveries.in(Set.of(State.FAILED), 10).getFirst();
        assertThat(mvc.get().uri("/intake/replies").with(CLERK)).bodyText().doesNotContain(failed.id());
        for (var act : List.of("told", "give-up", "again")) {
            assertThat(mvc.post().uri("/intake/replies/" + act).with(CLERK).param("id", failed.id()))
                    .hasStatus(409);
        }
        assertThat(deliveries.find(failed.id()))
                .hasValueSatisfying(still -> assertThat(still.state()).isEqualTo(State.FAILED));
    }

    @Test
    void thatAComplaintWasAcceptedIsToldByHandWhereNoOtherWayLeads() {
        var complaint = cases.register(Channel.HOTLINE, Cases.phone("0912345678", null));
        cases.deliver(cases.openedEvent(complaint).put("kind", "COMPLAINT"), "opened");
        var reflection = cases.register(Channel.HOTLINE, Cases.phone("0987654321", null));
        cases.opened(reflection);
        for (var id : List.of(complaint, reflection)) {
            cases.deliver(
                    cases.step(id, 2, "ACCEPTED").put("unit", "DKKD").put("dueAt", "2026-12-04T16:59:59Z"), "accepted");
        }
        assertThat(deliveries.in(Set.of(State.DESK), 10))
                .singleElement()
                .matches(task -> task.feedbackId().toString().equals(complaint));
        assertThat(mvc.get().uri("/intake/replies").with(CLERK)).bodyText().contains("Thông báo việc thụ lý");
    }

    @Test
    void whomOnlyTheInspectorMayKnowOnlyTheInspectorCalls() {
        var id = cases.register(Channel.HOTLINE, Cases.phone("0912345678", null));
        cases.deliver(cases.openedEvent(id).put("restricted", true), "opened");
        cases.says(id, "ANSWER", "Đã xử lý cán bộ.");
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Không có việc nào");
        assertThat(mvc.get().uri("/intake/replies").with(as("inspector", "INSPECTOR")))
                .hasStatusOk()
                .bodyText()
                .contains("Chỉ thanh tra liên hệ")
                .doesNotContain("Đã xử lý cán bộ");
    }

    @Test
    void aCallIsSeenHoweverManyOlderOnesNothingLeadsTo() {
        for (int at = 0; at < 30; at++) {
            var id = cases.register(Channel.ONE_STOP, new Sender("Lan", null, null, null, null, null, null));
            cases.opened(id);
            cases.says(id, "ANSWER", "Chưa gặp được.");
        }
        var id = cases.register(Channel.HOTLINE, Cases.phone("0987654321", null));
        cases.opened(id);
        cases.says(id, "ANSWER", "Đã cấp.");
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Đã cấp.");
    }

    @Test
    void aSenderWhoDoesNotOpenAnyMoreIsLeftToAPersonAndKeepsNobodyElseBack() {
        var lost = cases.register(Channel.HOTLINE, Cases.phone("0912345678", null));
        var lostMail = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        cases.opened(lost);
        cases.opened(lostMail);
        cases.says(lost, "ANSWER", "Đã cấp cho người thứ nhất.");
        mongo.getCollection("submitters")
                .updateMany(
                        new Document(),
                        new Document(
                                "$set", new Document("sealed.phone", "gone:AAAA").append("sealed.email", "gone:AAAA")));
        var id = cases.register(Channel.HOTLINE, Cases.phone("0987654321", null));
        cases.opened(id);
        cases.says(id, "ANSWER", "Đã cấp cho người thứ hai.");
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Đã cấp cho người thứ hai.")
                .doesNotContain("người thứ nhất");
        deskSweep.sweep();
        assertThat(deliveries.count(State.WITHHELD)).isZero();
        courier.round();
        assertThat(deliveries.in(Set.of(State.FAILED), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("sender-closed"));
    }

    @Test
    void aCallIsSeenHoweverManyOlderOnesNobodyMayMake() {
        var silent = cases.register(Channel.HOTLINE, Cases.phone("0912345678", null));
        cases.deliver(
                cases.openedEvent(silent).put("kind", "SUSPECTED_DENUNCIATION").put("restricted", true), "opened");
        cases.says(silent, "ANSWER", "Đã thụ lý.");
        var desk = mongo.getCollection("deliveries");
        var first = Objects.requireNonNull(desk.find().first());
        desk.insertMany(IntStream.range(0, 200)
                .mapToObj(copy -> new Document("_id", "copy-" + copy)
                        .append(
                                "delivery",
                                new Document(first.get("delivery", Document.class)).append("_id", "copy-" + copy)))
                .toList());
        var id = cases.register(Channel.HOTLINE, Cases.phone("0987654321", null));
        cases.opened(id);
        cases.says(id, "ANSWER", "Đã cấp.");
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Đã cấp.")
                .doesNotContain("Đã thụ lý");
        deskSweep.sweep();
        assertThat(deliveries.count(State.WITHHELD)).isEqualTo(201);
        assertThat(deliveries.in(Set.of(State.DESK), 10))
                .extracting(Delivery::feedbackId)
                .containsExactly(id);
    }
}
