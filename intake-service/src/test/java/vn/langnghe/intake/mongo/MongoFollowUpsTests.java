package vn.langnghe.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FollowUps;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;

@SpringBootTest
@Import(IntakeWithStore.class)
class MongoFollowUpsTests {

    @Autowired
    private FollowUps followUps;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void oneMessageIsOneFollowUpHoweverOftenItComes() {
        events.clear();
        var key = new RequestKey("mailbox", "<1@example.vn>");
        var said = new FollowUps.Said(FeedbackId.random(), null, " ", List.of("unknown"), Channel.MAILBOX, null);
        assertThat(followUps.add(key, said)).isTrue();
        assertThat(followUps.add(key, said)).isFalse();
        assertThat(events.ofType("vn.langnghe.feedback.followed-up.v1"))
                .singleElement()
                .satisfies(event -> {
                    Contracts.assertValid("feedback.followed-up.v1", event.body());
                    assertThat(event.key()).isEqualTo(said.feedbackId().toString());
                });
        assertThat(mongo.getCollection("followups")
                        .countDocuments(
                                new Document("feedbackId", said.feedbackId().toString())))
                .isEqualTo(1);
    }
}
