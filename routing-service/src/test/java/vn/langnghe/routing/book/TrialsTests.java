package vn.langnghe.routing.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.Registered;
import vn.langnghe.routing.RoutingWithStore;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Decision;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.ruling.RulerFactory;
import vn.langnghe.routing.ruling.RulerInForce;

@SpringBootTest
@Import(RoutingWithStore.class)
class TrialsTests {

    private static final int ITEMS = 60;
    private static final String LONG = "Chúng tôi thuê đất làm nhà xưởng đã lâu mà hồ sơ chưa xong. ".repeat(40);

    @Autowired
    Editions editions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    RulerFactory factory;

    @Autowired
    RulerInForce inForce;

    @Autowired
    Consumer<Message<List<byte[]>>> routeFeedback;

    @BeforeEach
    void longItems() {
        if (dossiers.confirmedFirst(ITEMS).size() < ITEMS) {
            IntStream.range(0, ITEMS).forEach(i -> arrived(i + " " + LONG));
        }
    }

    /** All in one batch filled the heap the service ships with. */
    @Test
    void longItemsAreTriedAFewAtATimeAsOftenAsOneLikes() {
        var trials = trials((method, argument) -> {
            assertThat(method).isNotEqualTo("latest");
            if (argument instanceof List<?> ids) {
                assertThat(ids).hasSizeLessThanOrEqualTo(50);
            }
        });

        for (int i = 0; i < 3; i++) {
            var trial = trials.ofRules(local(rule("thử." + i, "thuê đất")), ITEMS);
            assertThat(trial.items()).isEqualTo(ITEMS);
        }
    }

    @Test
    void aTrialTeachesNoModel() {
        var before = inForce.get().versions();
        try (var changed = factory.trial(local(rule("thử.hoa", "quảng trường hoa")))) {
            assertThat(changed.versions().rules()).isNotEqualTo(before.rules());
            assertThat(changed.versions().model()).isEqualTo(before.model());
        }
    }

    @Test
    void aSecondTrialBesideOneIsRefusedAndTheNextIsNot() {
        var other = new Trials[1];
        other[0] = trials((method, _) -> {
            if (method.equals("confirmedFirst")) {
                assertThatThrownBy(() -> other[0].ofPlans(List.of()))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refused -> assertThat(refused.code()).isEqualTo("trial-runs"));
            }
        });

        assertThat(other[0].ofRules(LocalRules.NONE, 3).items()).isEqualTo(3);
        assertThat(other[0].ofRules(LocalRules.NONE, 3).items()).isEqualTo(3);
    }

    @Test
    void whatPeoplePlacedIsTriedThoughOlderThanAllElse() {
        var old = arrived(Registered.saying("Mong xem giúp chuyện ấy.").with("registeredAt", "2020-03-02T02:00:00Z"));
        var last = old.last();
        var part = last.parts().getFirst();
        assertThat(dossiers.decide(old.decided(new Decision(
                        last.decision() + 1,
                        Outcome.ASSIGNED,
                        last.decidedAt().plusSeconds(60),
                        DecidedBy.person("triage"),
                        last.versions(),
                        List.of(part),
                        last.suggestions(),
                        null,
                        null))))
                .isTrue();

        var trial = trials((_, _) -> {}).ofRules(LocalRules.NONE, 4);

        assertThat(trial.items()).isEqualTo(4);
        assertThat(trial.before().of()).isPositive();
        assertThat(trial.after()).isEqualTo(trial.before());
    }

    private Trials trials(BiConsumer<String, Object> seen) {
        var watched = (Dossiers) Proxy.newProxyInstance(
                Dossiers.class.getClassLoader(), new Class<?>[] {Dossiers.class}, (_, method, arguments) -> {
                    seen.accept(method.getName(), arguments[0]);
                    try {
                        return method.invoke(dossiers, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        return new Trials(editions, watched, factory, inForce);
    }

    private static LocalRules local(Rule rule) {
        return new LocalRules(List.of(rule), List.of());
    }

    private static Rule rule(String id, String phrase) {
        return new Rule(
                id,
                "NNS",
                null,
                null,
                null,
                null,
                null,
                2,
                List.of(phrase),
                null,
                List.of(),
                List.of(),
                1,
                "admin",
                null,
                null);
    }

    private void arrived(String content) {
        arrived(Registered.saying(content));
    }

    private Dossier arrived(Registered item) {
        routeFeedback.accept(Deliveries.from("feedback.registered.v1")
                .event(item.id() + "/registered", "vn.langnghe.feedback.registered.v1", item.id(), item.json())
                .message());
        return dossiers.find(item.id()).orElseThrow();
    }
}
