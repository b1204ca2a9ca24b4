package vn.langnghe.intake.mongo;

import com.mongodb.WriteConcern;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import vn.langnghe.platform.outbox.OutboxCollection;

@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    /** Everything this service writes is a promise to somebody. */
    MongoConfiguration(MongoTemplate mongo) {
        mongo.setWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    OutboxCollection feedbackOutbox() {
        return new OutboxCollection(FeedbackDocument.COLLECTION);
    }

    @Bean
    OutboxCollection followUpOutbox() {
        return new OutboxCollection(FollowUpDocument.COLLECTION);
    }

    @Bean
    ApplicationRunner indexes(MongoTemplate mongo) {
        return _ -> {
            var feedback = mongo.indexOps(FeedbackDocument.class);
            feedback.createIndex(new Index("reference", Direction.ASC).unique());
            feedback.createIndex(new Index("trackingHash", Direction.ASC));
            feedback.createIndex(new Index("registeredAt", Direction.DESC).on("_id", Direction.DESC));
            feedback.createIndex(new Index("channel", Direction.ASC)
                    .on("registeredAt", Direction.DESC)
                    .on("_id", Direction.DESC));
            feedback.createIndex(new Index("members.trackingHash", Direction.ASC).sparse());
            feedback.createIndex(new Index("external.number", Direction.ASC).sparse());
            var followUps = mongo.indexOps(FollowUpDocument.class);
            followUps.createIndex(new Index("attachments.attachmentId", Direction.ASC).sparse());
            followUps.createIndex(new Index("feedbackId", Direction.ASC).sparse());
            feedback.createIndex(new Index("attachments.attachmentId", Direction.ASC).sparse());
            var submitters = mongo.indexOps(SubmitterDocument.class);
            submitters.createIndex(new Index("phoneMark", Direction.ASC).sparse());
            submitters.createIndex(new Index("taxCodeMark", Direction.ASC).sparse());
            submitters.createIndex(new Index("emailMark", Direction.ASC).sparse());
            submitters.createIndex(new Index("nameMark", Direction.ASC).sparse());
            mongo.indexOps(MongoProgressBook.CaseDocument.class)
                    .createIndex(new Index("progress.feedbackId", Direction.ASC));
            var deliveries = mongo.indexOps("deliveries");
            deliveries.createIndex(new Index("delivery.state", Direction.ASC).on("delivery.nextAt", Direction.ASC));
            deliveries.createIndex(new Index("delivery.feedbackId", Direction.ASC).sparse());
            mongo.indexOps(MongoConversations.ConversationDocument.class)
                    .createIndex(new Index("feedbackId", Direction.ASC).sparse());
            mongo.indexOps(MongoAttachments.BUCKET + ".files")
                    .createIndex(new Index("metadata.feedbackId", Direction.ASC).sparse());
            mongo.indexOps(MongoAttachments.BUCKET + ".files")
                    .createIndex(new Index(MongoUnclaimed.COUNTED + ".hour", Direction.ASC).sparse());
            var requests = mongo.indexOps(RequestDocument.class);
            requests.createIndex(new Index("requestedAt", Direction.DESC).on("_id", Direction.ASC));
            requests.createIndex(new Index("reference", Direction.ASC).unique());
            requests.createIndex(new Index("updates.at", Direction.ASC));
            mongo.indexOps(MessageDocument.class).createIndex(new Index("state", Direction.ASC));
            var disclosures = mongo.indexOps(MongoDisclosures.COLLECTION);
            disclosures.createIndex(new Index("feedbackId", Direction.ASC));
            disclosures.createIndex(
                    new Index(MongoDisclosures.NUMBER, Direction.ASC).unique().sparse());
        };
    }
}
