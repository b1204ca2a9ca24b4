package vn.langnghe.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.secrets.FieldCipher;
import vn.langnghe.intake.secrets.Unopened;

/** Writes under the current key what was written under an older one, so that a replaced key can be taken out one day. */
@Component
class RekeySweep {

    private static final Logger log = LoggerFactory.getLogger(RekeySweep.class);
    private static final int BATCH = 500;

    private static final int TOLD_EVERY = 10_000;

    private final MongoTemplate mongo;
    private final SubmitterSeal seal;
    private final FieldCipher cipher;
    private final Counter renewed;
    private final AtomicLong closed = new AtomicLong();

    RekeySweep(MongoTemplate mongo, SubmitterSeal seal, FieldCipher cipher, MeterRegistry meters) {
        this.mongo = mongo;
        this.seal = seal;
        this.cipher = cipher;
        this.renewed = meters.counter("langnghe.intake.rekeyed");
    }

    /** Soon after a start, because keys are exchanged by one. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT24H")
    void sweep() {
        closed.set(0);
        long all = senders() + fileNames() + origins() + asideAndAccounts() + tokens();
        if (closed.get() == 0) {
            log.info("wrote {} documents under the current key; none is left under another", all);
        } else {
            log.error(
                    "wrote {} documents under the current key; {} fields do not open and stay as they are",
                    all,
                    closed);
        }
    }

    private long senders() {
        var old = new Query().cursorBatchSize(BATCH);
        try (var all = mongo.stream(old, SubmitterDocument.class)) {
            return write(
                    SubmitterDocument.COLLECTION,
                    all.filter(sender -> !sender.sealed().values().stream().allMatch(cipher::isCurrent))
                            .flatMap(sender -> unlessClosed(() -> renewed(sender)).stream()));
        }
    }

    /** Replaced where it still stands as it was read: who was forgotten meanwhile stays forgotten. */
    private WriteModel<Document> renewed(SubmitterDocument old) {
        var fresh = new Document();
        mongo.getConverter()
                .write(
                        seal.close(
                                UUID.fromString(old.id()),
                                new FeedbackId(UUID.fromString(old.feedbackId())),
                                seal.open(old),
                                old.keptAt(),
                                old.version()),
                        fresh);
        var asRead = old.sealed().entrySet().iterator().next();
        return new ReplaceOneModel<>(
                and(eq("_id", old.id()), eq("sealed." + asRead.getKey(), asRead.getValue())), fresh);
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
        var all = mongo.getCollection(collection)
                .find(exists(field))
                .projection(Projections.include(field))
                .batchSize(BATCH);
        return write(collection, StreamSupport.stream(all.spliterator(), false).mapMulti((document, renewals) -> {
            var written = document.getEmbedded(List.of(field.split("\\.")), String.class);
            if (written != null && !cipher.isCurrent(written)) {
                var id = document.getString("_id");
                // what was replaced or forgotten meanwhile stays so
                unlessClosed(() -> cipher.decrypt(id + place, written))
                        .ifPresent(text -> renewals.accept(new UpdateOneModel<>(
                                and(eq("_id", id), eq(field, written)), set(field, cipher.encrypt(id + place, text)))));
            }
        }));
    }

    /** One that does not open must not leave all behind it under the old key. */
    private <T> Optional<T> unlessClosed(Supplier<T> opening) {
        try {
            return Optional.of(opening.get());
        } catch (Unopened one) {
            closed.incrementAndGet();
            return Optional.empty();
        }
    }

    private long write(String collection, Stream<WriteModel<Document>> renewals) {
        var documents = mongo.getCollection(collection).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var done = new AtomicLong();
        renewals.gather(Gatherers.windowFixed(BATCH)).forEach(some -> {
            documents.bulkWrite(some);
            renewed.increment(some.size());
            if (done.addAndGet(some.size()) % TOLD_EVERY == 0) {
                log.info("wrote {} documents of {} under the current key so far", done, collection);
            }
        });
        return done.get();
    }
}
