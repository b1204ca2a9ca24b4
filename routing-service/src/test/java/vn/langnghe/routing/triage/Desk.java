package vn.langnghe.routing.triage;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.routing.Registered;

/** What reaches the triage desk, and what people do there. */
@TestComponent
class Desk {

    static final String CONFIRM = """
        {"action":"confirm","parts":[{"lead":"NNS","kind":"PETITION","component":"LAND_ACCESS"}]}\
        """;

    private final Consumer<Message<List<byte[]>>> routeFeedback;
    private final Consumer<Message<List<byte[]>>> followTransfers;
    private final MockMvcTester mvc;

    Desk(
            Consumer<Message<List<byte[]>>> routeFeedback,
            Consumer<Message<List<byte[]>>> followTransfers,
            MockMvcTester mvc) {
        this.routeFeedback = routeFeedback;
        this.followTransfers = followTransfers;
        this.mvc = mvc;
    }

    Registered arrived(Registered item) {
        routeFeedback.accept(Deliveries.from("feedback.registered.v1")
                .event(item.id() + "/registered", "vn.langnghe.feedback.registered.v1", item.id(), item.json())
                .message());
        return item;
    }

    /** @param body of the agreed sample: its item becomes this one */
    void told(String fact, Registered item, String body) {
        followTransfers.accept(Deliveries.from("case.events.v1")
                .event(
                        item.id() + "-1/2",
                        "vn.langnghe.case." + fact + ".v1",
                        item.id() + "-1",
                        body.replace("0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a11", item.id()))
                .message());
    }

    MvcTestResult decide(Registered item, String version, String body, RequestPostProcessor who) {
        return mvc.post()
                .uri("/api/routing/triage/" + item.id())
                .header("If-Match", version)
                .contentType(APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }

    MvcTestResult post(Registered item, String action, String field, String value) {
        return post(item, action, field, value, triage());
    }

    MvcTestResult post(Registered item, String action, String field, String value, RequestPostProcessor who) {
        return mvc.post()
                .uri("/triage/" + item.id())
                .param("version", "1")
                .param("action", action)
                .param("kind", "PETITION")
                .param(field, value)
                .with(who)
                .exchange();
    }

    static RequestPostProcessor triage() {
        return as("triage", "TRIAGE");
    }

    static RequestPostProcessor inspector() {
        return as("inspector", "INSPECTOR", "OFFICER");
    }
}
