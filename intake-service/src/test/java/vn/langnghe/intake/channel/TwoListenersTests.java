package vn.langnghe.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;

/** Two instances read what waits, one of them before the sender went on: each message is in one burst, and none is lost. */
@SpringBootTest
@Import(IntakeWithStore.class)
class TwoListenersTests {

    @Autowired
    private Messages messages;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void nobodySpoke() {
        mongo.getCollection("messages").deleteMany(new Document());
    }

    @Test
    void whatCameAfterTheFirstReadWaitsForTheNextLook() {
        say("m1", "m2");
        var early = waiting();
        say("m3");
        var late = waiting();

        assertThat(messages.name(early))
                .hasValueSatisfying(named -> assertThat(ids(named)).containsExactly("m1", "m2"));
        assertThat(messages.name(late)).isEmpty();
        messages.done(early);
        assertThat(ids(waiting())).containsExactly("m3");
    }

    @Test
    void whoReadLessFindsTheBurstTaken() {
        say("m1", "m2");
        var early = waiting();
        say("m3");

        assertThat(messages.name(waiting()))
                .hasValueSatisfying(named -> assertThat(ids(named)).containsExactly("m1", "m2", "m3"));
        assertThat(messages.name(early)).isEmpty();
    }

    @Test
    void aBurstBeginsWithoutWhatAnotherOneHas() {
        say("m1", "m2", "m3");
        var all = waiting();
        var rest = new Messages.Burst(all.messages().subList(1, 2), 0);
        assertThat(messages.name(rest)).isPresent();

        assertThat(messages.name(all))
                .hasValueSatisfying(named -> assertThat(ids(named)).containsExactly("m1", "m3"));
    }

    /** Else the other one would take it up while its first messages, and not yet all, are named. */
    @Test
    void whatSomebodyHasInHandIsNotUnfinished() {
        say("m1");
        messages.name(waiting());
        assertThat(messages.unfinished()).isEmpty();
        mongo.getCollection("messages")
                .updateMany(new Document(), new Document("$set", new Document("nextAt", Instant.EPOCH)));
        assertThat(messages.unfinished()).hasSize(1);
    }

    private void say(String... ids) {
        for (var id : ids) {
            messages.keep(new Message(Channel.ZALO, id, "u1", "Lời " + id, List.of(), Instant.EPOCH));
        }
    }

    private Messages.Burst waiting() {
        return messages.complete(Instant.now().plusSeconds(60)).getFirst();
    }

    private static List<String> ids(Messages.Burst burst) {
        return burst.messages().stream().map(Message::id).toList();
    }
}
