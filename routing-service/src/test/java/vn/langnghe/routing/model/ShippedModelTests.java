package vn.langnghe.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.matching.Reading;
import vn.langnghe.routing.matching.RuleBook;
import vn.langnghe.routing.matching.RuleMatcher;

class ShippedModelTests {

    @Test
    void theBuildHasLearntTheShippedTexts() {
        assertThat(ShippedModel.named(
                        TextModel.version(SeedCorpus.read(), RuleBook.shipped().version())))
                .isPresent();
    }

    @Test
    void aModelOfOtherTextsIsNotTakenForIt() {
        assertThat(ShippedModel.named(TextModel.version(
                        SeedCorpus.read().subList(1, 9), RuleBook.shipped().version())))
                .isEmpty();
    }

    /** So many are taught at least before a model takes over by itself (eight in ten of a hundred). */
    @Test
    void whatEightyPeopleConfirmedIsHeardBesideAllThatShips() {
        var examples = new ArrayList<>(SeedCorpus.read());
        IntStream.range(0, 80)
                .mapToObj(i -> Petition.of(null, "Nhờ xem giúp bến thuyền thúng số " + i + " ở hồ lớn."))
                .map(petition -> new Example("SGTVT", Kind.REFLECTION, Component.OTHER, petition, "confirmed"))
                .forEach(examples::add);
        var question = Petition.of(null, "Xin xem giúp bến thuyền thúng ở hồ lớn.");

        try (var rules = new RuleMatcher(RuleBook.shipped())) {
            var lesson = Lesson.of(List.of(new Example("?", null, null, question, "asked")), rules)
                    .getFirst();
            var units = TextModel.taughtBy(examples, rules)
                    .judge(lesson.reading(), lesson.hits())
                    .units();

            assertThat(units.get("SGTVT")).isGreaterThan(0.5);
        }
    }

    @Test
    void aModelReadJudgesAsTheOneWritten() throws IOException {
        try (var rules = new RuleMatcher(RuleBook.shipped())) {
            var taught = TextModel.taughtBy(SeedCorpus.byWriter().get(1).subList(0, 100), rules);
            var written = new ByteArrayOutputStream();
            taught.write(new DataOutputStream(written));

            var read = TextModel.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));

            var reading = Reading.of(Petition.of(null, "Xin hỏi thủ tục thành lập công ty cổ phần ở tỉnh."));
            var hits = rules.matchRead(List.of(reading)).getFirst();
            assertThat(read.version()).isEqualTo(taught.version());
            assertThat(read.judge(reading, hits).units())
                    .isEqualTo(taught.judge(reading, hits).units());
            assertThat(read.judge(reading, hits).components())
                    .isEqualTo(taught.judge(reading, hits).components());
        }
    }
}
