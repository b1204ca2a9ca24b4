package vn.langnghe.routing.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
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

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(RoutingWithStore.class)
class LearnerTests {

    private static final Instant AT = Instant.parse("2026-11-20T08:30:00Z");

    @Autowired
    Learner learner;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Editions editions;

    @Autowired
    RulerInForce ruler;

    @Test
    void whatPeopleConfirmIsLearntAndKept() {
        var question = Petition.of(null, "Xin xem giúp bến thuyền thúng ở hồ lớn.");
        IntStream.range(0, 30).forEach(i -> confirmed("Nhờ xem giúp bến thuyền thúng số " + i + " ở hồ lớn.", "SGTVT"));

        learner.learnWhenThereIsEnough();

        assertThat(editions.inForce().model()).isEqualTo(1);
        assertThat(ruler.get().rule(question).lead()).isEqualTo("SGTVT");
        assertThat(editions.model(1).content().after())
                .isGreaterThanOrEqualTo(editions.model(1).content().before());
    }

    @Test
    void aWorseModelDoesNotTakeOver() {
        int inForce = editions.inForce().model();
        var misleading = IntStream.range(0, 60)
                .mapToObj(i -> new Example(
                        i % 5 == 0 ? "DKKD" : "SYT",
                        Kind.QUESTION,
                        Component.ENTRY_COSTS,
                        Petition.of(null, "Xin hỏi thủ tục thành lập công ty cổ phần số " + i),
                        "confirmed:" + UUID.randomUUID()))
                .toList();

        assertThat(learner.learn(misleading)).isFalse();
        assertThat(editions.inForce().model()).isEqualTo(inForce);
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
                List.of());
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
        dossiers.open(List.of(new Dossier(id, 0, item, null, List.of(), null).decided(decision)));
    }
}
