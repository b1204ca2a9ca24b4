package vn.langnghe.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
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
