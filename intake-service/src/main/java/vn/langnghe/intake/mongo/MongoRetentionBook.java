package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.retention.Category;
import vn.langnghe.intake.retention.RetentionBook;
import vn.langnghe.intake.retention.RetentionRule;
import vn.langnghe.intake.retention.RetentionRules;

@Repository
class MongoRetentionBook implements RetentionBook {

    private static final String RELEASED = "holds_released";

    private final MongoTemplate mongo;
    private final Clock clock;

    MongoRetentionBook(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public RetentionRules rules() {
        var asWritten = new Query().with(Sort.by("changedAt", "_id"));
        return RetentionRules.with(mongo.find(asWritten, RuleDocument.class).stream()
                .map(RuleDocument::rule)
                .toList());
    }

    @Override
    public void put(RetentionRule rule, String by) {
        var now = clock.instant();
        mongo.insert(new RuleDocument(
                rule.key() + "/" + new ObjectId(),
                rule.category(),
                rule.months(),
                rule.wordsToo(),
                rule.basis(),
                rule.from().toString(),
                by,
                now));
    }

    @Override
    public Optional<Hold> hold(String feedbackId) {
        return Optional.ofNullable(mongo.findById(feedbackId, HoldDocument.class))
                .map(HoldDocument::hold);
    }

    @Override
    public List<Hold> holds() {
        return mongo.findAll(HoldDocument.class).stream()
                .map(HoldDocument::hold)
                .toList();
    }

    @Override
    public void hold(Hold hold) {
        mongo.save(new HoldDocument(hold.feedbackId(), hold));
    }

    /** On record first: released twice is better than released unseen. */
    @Override
    public void release(String feedbackId, String reason, String by) {
        hold(feedbackId).ifPresent(hold -> {
            mongo.insert(new Released(hold, reason, by, clock.instant()), RELEASED);
            mongo.remove(query(where("_id").is(feedbackId)), HoldDocument.class);
        });
    }

    @Override
    public List<Released> released(int most) {
        var latest = new Query().with(Sort.by(Sort.Direction.DESC, "at")).limit(most);
        return mongo.find(latest, Released.class, RELEASED);
    }

    @Override
    public List<Erasure> erasures(int most) {
        var latest =
                new Query().with(Sort.by(Sort.Direction.DESC, "erasure.at")).limit(most);
        return mongo.find(latest, ErasureDocument.class).stream()
                .map(ErasureDocument::erasure)
                .toList();
    }

    /** The sender may be forgotten on one day and the words on another: each is on record by itself. */
    @Override
    public void put(Erasure erasure) {
        var id = erasure.feedbackId() + "/" + erasure.at().toEpochMilli();
        mongo.save(new ErasureDocument(id, erasure));
    }

    /** The day as text, which is the same day everywhere. */
    @Document("retention_rules")
    record RuleDocument(
            @Id String id,
            Category category,
            int months,
            boolean wordsToo,
            String basis,
            String validFrom,
            String changedBy,
            Instant changedAt) {

        RetentionRule rule() {
            return new RetentionRule(category, months, wordsToo, basis, LocalDate.parse(validFrom));
        }
    }

    @Document("holds")
    record HoldDocument(@Id String id, RetentionBook.Hold hold) {}

    @Document("erasures")
    record ErasureDocument(@Id String id, RetentionBook.Erasure erasure) {}
}
