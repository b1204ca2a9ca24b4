package vn.langnghe.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.secrets.FieldCipher;

/** Writes under the current key what was written under an older one, so that a replaced key can be taken out one day. */
@Component
class RekeySweep {

    private static final Logger log = LoggerFactory.getLogger(RekeySweep.class);
    private static final int BATCH = 500;

    private final MongoTemplate mongo;
    private final SubmitterSeal seal;
    private final FieldCipher cipher;

    RekeySweep(MongoTemplate mongo, SubmitterSeal seal, FieldCipher cipher) {
        this.mongo = mongo;
        this.seal = seal;
        this.cipher = cipher;
    }

    /** Soon after a start, because keys are exchanged by one. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT24H")
    void sweep() {
        long renewed = senders() + fileNames() + origins() + asideAndAccounts() + tokens();
        log.info("wrote {} documents under the current key; none is left under another", renewed);
    }

    private long senders() {
        try (var all = mongo.stream(new Query().cursorBatchSize(BATCH), SubmitterDocument.class)) {
            return all.filter(sender -> !sender.sealed().values().stream().allMatch(cipher::isCurrent))
                    .mapToLong(this::renew)
                    .sum();
        }
    }

    /** Replaced where it is still there: who was forgotten meanwhile stays forgotten. */
    private long renew(SubmitterDocument old) {
        var fresh = seal.close(
                UUID.fromString(old.id()),
                new FeedbackId(UUID.fromString(old.feedbackId())),
                seal.open(old),
                old.keptAt());
        mongo.findAndReplace(query(where("_id").is(old.id())), fresh);
        return 1;
    }

    private long fileNames() {
        return fields(MongoAttachments.BUCKET + ".files", "metadata.name", "/name");
    }

    private long origins() {
        return fields("mail_origins", "messageId", "/message") + fields("mail_origins", "subject", "/subject");
    }

    private long asideAndAccounts() {
        return fields(MongoSetAside.NoteDocument.COLLECTION, "sealed", "/mail")
                + fields(MessageDocument.COLLECTION, "account", "");
    }

    private long tokens() {
        return fields("tokens", "access", "/access") + fields("tokens", "refresh", "/refresh");
    }

    /** {@code place} is what, after the document's id, the field is bound to. */
    private long fields(String collection, String field, String place) {
        var documents = mongo.getCollection(collection);
        long renewed = 0;
        for (var document :
                documents.find().projection(Projections.include(field)).batchSize(BATCH)) {
            var written = document.getEmbedded(List.of(field.split("\\.")), String.class);
            if (written != null && !cipher.isCurrent(written)) {
                var id = document.getString("_id");
                var text = cipher.decrypt(id + place, written);
                // what was replaced or forgotten meanwhile stays so
                documents.updateOne(
                        and(eq("_id", id), eq(field, written)), set(field, cipher.encrypt(id + place, text)));
                renewed++;
            }
        }
        return renewed;
    }
}
