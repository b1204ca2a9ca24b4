package vn.langnghe.intake.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.intake.channel.mailbox.PostBox.LONG;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What became of mails in the register. */
final class Arrived {

    private Arrived() {}

    static void awaitItems(MongoTemplate mongo, int many) {
        await().atMost(LONG).untilAsserted(() -> assertThat(items(mongo)).isEqualTo(many));
    }

    static long items(MongoTemplate mongo) {
        return mongo.getCollection("feedback").countDocuments();
    }

    static List<String> contents(MongoTemplate mongo) {
        return StreamSupport.stream(mongo.getCollection("feedback").find().spliterator(), false)
                .map(found -> found.getString("content"))
                .toList();
    }
}
