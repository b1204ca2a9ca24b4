package vn.langnghe.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FeedbackRegister;
import vn.langnghe.intake.domain.FeedbackRegister.Entry;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.SenderType;

@SpringBootTest
@Import(IntakeWithStore.class)
class MongoFeedbackRegisterTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03.123Z");

    @Autowired
    private FeedbackRegister register;

    @Test
    void aLineIsReadBackAsItWasWritten() {
        var line = line(FeedbackId.random(), "2026-AAAAA1");
        assertThat(register.add(line)).isEqualTo(new Entry.Added());
        assertThat(register.find(line.id()))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("registered.receivedAt", "registered.registeredAt")
                .isEqualTo(line);
    }

    @Test
    void aTakenIdAndATakenReferenceAreToldApart() {
        var first = line(FeedbackId.random(), "2026-BBBBB1");
        register.add(first);
        assertThat(register.add(line(first.id(), "2026-BBBBB2"))).isInstanceOf(Entry.IdTaken.class);
        assertThat(register.add(line(FeedbackId.random(), "2026-BBBBB1"))).isEqualTo(new Entry.ReferenceTaken());
    }

    private static Feedback line(FeedbackId id, String reference) {
        var said = new RegisterFeedback(
                Channel.HOTLINE,
                SenderType.CITIZEN,
                null,
                "Chờ lâu",
                "vi",
                false,
                null,
                "KY_LUA",
                null,
                null,
                null,
                List.of(),
                true,
                false,
                null,
                "clerk");
        return new Feedback(
                id, new Reference(reference), id.toString(), said, List.of(), NOW, NOW, null, List.of(), "f");
    }
}
