package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.domain.Cards;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.domain.Submitters;

@Repository
class MongoSubmitters implements Submitters, Cards {

    private final MongoTemplate mongo;
    private final SubmitterSeal seal;
    private final Clock clock;
    private final BulkInsert bulk;

    MongoSubmitters(MongoTemplate mongo, SubmitterSeal seal, Clock clock, BulkInsert bulk) {
        this.mongo = mongo;
        this.seal = seal;
        this.clock = clock;
        this.bulk = bulk;
    }

    @Override
    public void keep(UUID submitterId, FeedbackId feedbackId, Sender sender) {
        try {
            mongo.insert(seal.close(submitterId, feedbackId, sender, clock.instant()));
        } catch (DuplicateKeyException sameAgain) {
            touch(List.of(submitterId.toString()));
        }
    }

    @Override
    public void keepAll(List<Card> cards) {
        var now = clock.instant();
        var documents = cards.stream()
                .map(card -> seal.close(card.submitterId(), card.feedbackId(), card.sender(), now))
                .toList();
        var there = bulk.insert(SubmitterDocument.class, documents);
        if (!there.isEmpty()) {
            touch(there.stream().map(at -> documents.get(at).id()).toList());
        }
    }

    /** Left by a request that died before its line was written? Then it must look young to the sweep. */
    private void touch(List<String> ids) {
        mongo.updateMulti(
                query(where("_id").in(ids)), Update.update("keptAt", clock.instant()), SubmitterDocument.class);
    }

    @Override
    public Optional<Sender> find(UUID submitterId) {
        return document(submitterId).map(seal::open);
    }

    @Override
    public Optional<Kept> read(UUID submitterId) {
        return document(submitterId).map(document -> new Kept(seal.open(document), document.corrections()));
    }

    /** With a condition instead of by hand: who was forgotten meanwhile stays forgotten. */
    @Override
    public boolean replace(UUID submitterId, int version, Sender corrected) {
        var stands = document(submitterId).filter(document -> document.corrections() == version);
        return stands.filter(document -> replaced(document, corrected)).isPresent();
    }

    private boolean replaced(SubmitterDocument stands, Sender corrected) {
        var fresh = seal.close(
                UUID.fromString(stands.id()),
                new FeedbackId(UUID.fromString(stands.feedbackId())),
                corrected,
                stands.keptAt(),
                stands.corrections() + 1);
        var asRead = query(where("_id").is(stands.id()).and("version").is(stands.version()));
        return mongo.replace(asRead, fresh).getMatchedCount() > 0;
    }

    private Optional<SubmitterDocument> document(UUID submitterId) {
        return Optional.ofNullable(mongo.findById(submitterId.toString(), SubmitterDocument.class));
    }

    @Override
    public void forget(UUID submitterId) {
        mongo.remove(query(where("_id").is(submitterId.toString())), SubmitterDocument.class);
    }
}
