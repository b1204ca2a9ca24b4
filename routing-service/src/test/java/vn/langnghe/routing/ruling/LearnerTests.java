package vn.langnghe.routing.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.RoutingWithStore;
import vn.langnghe.routing.book.Editions;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Decision;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Item;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Part;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Urgency;
import vn.langnghe.routing.domain.Versions;
import vn.langnghe.routing.model.Example;
import vn.langnghe.routing.model.SeedCorpus;

@SpringBootTest(properties = "langnghe.routing.learn-every=9h") // its own items and models
@AutoConfigureMockMvc
@Import({RoutingWithStore.class, LearnerTests.FewShippedTexts.class})
class LearnerTests {

    /** What is learnt, kept, tried and unlearnt hangs on what is confirmed; all shipped texts would be learnt eight times. */
    @TestConfiguration
    static class FewShippedTexts {

        private static final int ONE_IN = 8;

        @Bean
        @Primary
        RulerFactory factory(Editions editions, Dossiers dossiers, Clock clock) {
            var shipped = SeedCorpus.read();
            var few = IntStream.range(0, shipped.size())
                    .filter(i -> i % ONE_IN == 0)
                    .mapToObj(shipped::get)
                    .toList();
            return new RulerFactory(editions, dossiers, clock, () -> few);
        }
    }

    private static final Instant AT = Instant.parse("2026-11-20T08:30:00Z");

    @Autowired
    Learner learner;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Editions editions;

    @Autowired
    RulerFactory factory;

    @Autowired
    RulerInForce ruler;

    @Autowired
    MockMvcTester mvc;

    @Test
    void whatPeopleConfirmIsLearntAndKept() {
        var question = Petition.of(null, "Xin xem giúp bến thuyền thúng ở hồ lớn.");
        int before = editions.latest(Editions.Book.MODEL);
        IntStream.range(0, 30).forEach(i -> confirmed("Nhờ xem giúp bến thuyền thúng số " + i + " ở hồ lớn.", "SGTVT"));
        if (learner.confirmed().size() < 100) {
            learner.learnWhenThereIsEnough();
            assertThat(editions.latest(Editions.Book.MODEL))
                    .as("so few tell too little")
                    .isEqualTo(before);
        }
        IntStream.range(30, 100)
                .forEach(i -> confirmed("Nhờ xem giúp bến thuyền thúng số " + i + " ở hồ lớn.", "SGTVT"));

        learner.learnWhenThereIsEnough();

        var learnt = editions.model(editions.inForce().model()).content();
        assertThat(ruler.get().rule(question).lead()).isEqualTo("SGTVT");
        assertThat(learnt.examples()).isNotEmpty();
        assertThat(learnt.after()).isGreaterThanOrEqualTo(learnt.before());
    }

    @Test
    void aModelIsTriedBeforeItDecidesThenSwitchedOnAndOff() throws Exception {
        editions.putInForce(Editions.Book.MODEL, 0, "test");
        ruler.refresh();
        var question = Petition.of(null, "Xin xem giúp cối xay gió ở bãi bồi.");
        IntStream.range(0, 30).forEach(i -> confirmed("Nhờ xem giúp cối xay gió số " + i + " ở bãi bồi.", "SCT"));

        assertThat(mvc.post().uri("/admin/routing/model/teach").with(as("admin", "ADMIN")))
                .hasStatus3xxRedirection();
        assertThat(models("/admin/routing/model?lang=en")).bodyText().contains("loads itself again", "http-equiv");
        assertThat(mvc.post().uri("/admin/routing/model/teach").with(as("admin", "ADMIN")))
                .as("one at a time")
                .hasStatus(409);
        awaitTheEndOfTheRun();
        assertThat(models("/admin/routing/model?lang=en"))
                .bodyText()
                .contains("past items", "Department of Industry and Trade")
                .doesNotContain("??", "http-equiv");
        assertThat(editions.inForce().model()).isZero();
        assertThat(ruler.get().rule(question).lead()).isNotEqualTo("SCT");

        int taught = editions.latest(Editions.Book.MODEL);
        assertThat(switchTo(taught)).hasStatusOk();
        assertThat(ruler.get().rule(question).lead()).isEqualTo("SCT");
        assertThat(switchTo(0)).hasStatusOk();
        assertThat(ruler.get().rule(question).lead()).isNotEqualTo("SCT");
        assertThat(switchTo(taught + 1)).hasStatus(400);
        assertThat(editions.history(Editions.Book.MODEL))
                .filteredOn(Editions.Change::inForce)
                .singleElement()
                .extracting(Editions.Change::version)
                .isEqualTo(0);
    }

    @Test
    void aModelIsNotTaughtByAFew() {
        IntStream.range(0, 20).forEach(i -> confirmed("Nhờ xem giúp lò gạch số " + i + " ở cuối bản.", "SXD"));

        assertThatThrownBy(() -> new Learner(only(19), editions, factory, ruler).teach("test"))
                .isInstanceOf(InvalidInput.class);
        assertThat(new Learner(only(20), editions, factory, ruler).teach("test"))
                .isEqualTo(editions.latest(Editions.Book.MODEL));
    }

    /** As if people had confirmed no more than these; what was erased meanwhile is none of them. */
    @SuppressWarnings("unchecked")
    private Dossiers only(int confirmed) {
        return (Dossiers) Proxy.newProxyInstance(
                Dossiers.class.getClassLoader(), new Class<?>[] {Dossiers.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("confirmed")) {
                        return method.invoke(dossiers, arguments);
                    }
                    var left = new AtomicInteger(confirmed);
                    var reader = (Consumer<Dossier>) arguments[1];
                    dossiers.confirmed((Integer) arguments[0], dossier -> {
                        if (Confirmed.example(dossier).isPresent() && left.getAndDecrement() > 0) {
                            reader.accept(dossier);
                        }
                    });
                    return null;
                });
    }

    @Test
    void whatAModelWasTaughtProvesNothingOfIt() {
        editions.putInForce(Editions.Book.MODEL, 0, "test");
        ruler.refresh();
        IntStream.range(0, 20).forEach(i -> confirmed("Nhờ xem giúp guồng nước số " + i + " ở đầu bản.", "SCT"));
        int taught = learner.teach("test");

        assertThat(tryOut(taught)).hasStatus(202);
        awaitTheEndOfTheRun();
        var models = models("/api/routing/model");

        int confirmed = learner.confirmed().size();
        int learnt = editions.model(taught).content().examples().size();
        assertThat(models).bodyJson().extractingPath("$.run.trial.after.of").isEqualTo(confirmed - learnt);
        assertThat(models)
                .bodyJson()
                .extractingPath("$.run.trial.moved")
                .asArray()
                .isNotEmpty();
        assertThat(tryOut(taught + 1)).hasStatus(400);
    }

    @Test
    void whatIsErasedIsUnlearntAtOnce() {
        editions.putInForce(Editions.Book.MODEL, 0, "test");
        ruler.refresh();
        IntStream.range(0, 20).forEach(i -> confirmed("Nhờ xem giúp nhà sàn số " + i + " ở bản Khuôn.", "SXD"));
        editions.putInForce(Editions.Book.MODEL, learner.teach("test"), "test");
        ruler.refresh();
        var before = ruler.get().versions();
        var learnt = editions.model(editions.inForce().model()).content().examples();
        var erased = learnt.getFirst();

        dossiers.forget(erased, true, AT);
        learner.unlearn(Set.of(erased));

        assertThat(editions.model(editions.inForce().model()).content().examples())
                .hasSize(learnt.size() - 1)
                .doesNotContain(erased);
        assertThat(ruler.get().versions()).isNotEqualTo(before);
    }

    private MvcTestResult models(String path) {
        return mvc.get().uri(path).with(as("admin", "ADMIN")).exchange();
    }

    private MvcTestResult tryOut(int version) {
        return mvc.post()
                .uri("/api/routing/model/trial")
                .contentType(APPLICATION_JSON)
                .content("{\"version\":" + version + "}")
                .with(as("admin", "ADMIN"))
                .exchange();
    }

    private void awaitTheEndOfTheRun() {
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(models("/api/routing/model"))
                        .bodyJson()
                        .extractingPath("$.run.state")
                        .isEqualTo("DONE"));
    }

    private MvcTestResult switchTo(int version) {
        return mvc.put()
                .uri("/api/routing/model/in-force")
                .contentType(APPLICATION_JSON)
                .content("{\"version\":" + version + "}")
                .with(as("admin", "ADMIN"))
                .exchange();
    }

    @Test
    void aWorseModelDoesNotTakeOver() {
        int inForce = editions.inForce().model();
        var misleading = IntStream.range(0, 60)
                .mapToObj(i -> new Example(
                        "SYT",
                        Kind.QUESTION,
                        Component.ENTRY_COSTS,
                        Petition.of(null, "Xin hỏi thủ tục thành lập công ty cổ phần số " + i),
                        "confirmed:" + UUID.randomUUID()))
                .toList();
        var held = Set.copyOf(Learner.part(misleading, true));
        misleading = misleading.stream()
                .map(example -> held.contains(example) ? example.of("DKKD") : example)
                .toList();

        assertThat(learner.learn(misleading)).isFalse();
        assertThat(editions.inForce().model()).isEqualTo(inForce);
    }

    @Test
    void whatIsHeldBackOnceIsNeverTaughtHoweverManyComeAfter() {
        var before = IntStream.range(0, 100)
                .mapToObj(i -> new Example(
                        "DKKD",
                        Kind.QUESTION,
                        Component.OTHER,
                        Petition.of(null, "Mục " + i),
                        "confirmed:" + UUID.randomUUID()))
                .toList();
        var after = new ArrayList<>(before.subList(0, 3));
        after.replaceAll(example -> new Example(
                "DKKD", Kind.QUESTION, Component.OTHER, example.petition(), "confirmed:" + UUID.randomUUID()));
        after.addAll(before);

        assertThat(Learner.part(after, false)).containsAll(Learner.part(before, false));
        assertThat(Learner.part(before, true)).isNotEmpty();
        assertThat(Learner.part(after, true)).containsAll(Learner.part(before, true));
    }

    private void confirmed(String content, String unit) {
        var id = UUID.randomUUID().toString();
        var item = new Item(
                "2026-7K3M9Q",
                "0".repeat(64),
                "HOTLINE",
                null,
                false,
                false,
                null,
                content,
                "vi",
                null,
                null,
                List.of(),
                AT,
                AT,
                false,
                1,
                false,
                List.of());
        var part = new Part(
                1,
                Part.caseId(id, 1),
                null,
                unit,
                List.of(),
                Kind.REFLECTION,
                Component.OTHER,
                null,
                false,
                Urgency.NORMAL,
                1,
                List.of(),
                null);
        var decision = new Decision(
                1,
                Outcome.ASSIGNED,
                AT,
                DecidedBy.person("triage"),
                new Versions("KH202@1", "1", null),
                List.of(part),
                List.of(),
                null,
                null);
        dossiers.open(List.of(new Dossier(id, 0, item, null, List.of(), null, null, null).decided(decision)));
    }
}
