package vn.langnghe.intake.channel;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** As if much had been added to an item. */
public final class Added {

    private Added() {}

    public static void to(MongoTemplate mongo, String feedbackId, int times) {
        mongo.getCollection("followups")
                .insertMany(IntStream.range(0, times)
                        .mapToObj(_ -> new Document("_id", UUID.randomUUID().toString())
                                .append("feedbackId", feedbackId)
                                .append("receivedAt", Instant.now()))
                        .toList());
    }
}
