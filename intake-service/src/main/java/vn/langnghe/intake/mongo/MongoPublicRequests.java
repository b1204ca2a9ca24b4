package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.channel.open311.PublicRequest;
import vn.langnghe.intake.channel.open311.PublicRequests;

@Repository
class MongoPublicRequests implements PublicRequests {

    private static final int MOST_TRIES = 20;

    private final MongoTemplate mongo;

    MongoPublicRequests(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The first step of its case may be heard of before: then that left a request without words. */
    @Override
    public void file(PublicRequest filed) {
        var byId = query(where("_id").is(filed.feedbackId()));
        try {
            mongo.upsert(byId, filing(filed), RequestDocument.class);
        } catch (DuplicateKeyException filedMeanwhile) {
            mongo.updateFirst(byId, filing(filed), RequestDocument.class);
        }
    }

    private static Update filing(PublicRequest filed) {
        var update = new Update()
                .setOnInsert("reference", filed.reference())
                .setOnInsert("requestedAt", filed.requestedAt())
                .setOnInsert("parts", List.of())
                .setOnInsert("updates", List.of())
                .setOnInsert("open", true)
                .setOnInsert("hidden", false)
                .setOnInsert("updatedAt", filed.requestedAt())
                .setOnInsert("revision", 0L);
        return filed.description() == null
                ? update
                : update.set("client", filed.client())
                        .set("serviceCode", filed.serviceCode())
                        .set("description", filed.description())
                        .set("addressId", filed.addressId());
    }

    @Override
    public Optional<PublicRequest> find(String reference) {
        return Optional.ofNullable(mongo.findOne(query(where("reference").is(reference)), RequestDocument.class))
                .map(RequestDocument::request);
    }

    @Override
    public Map<String, PublicRequest> ofItems(Collection<String> feedbackIds) {
        return mongo.find(query(where("_id").in(feedbackIds)), RequestDocument.class).stream()
                .collect(Collectors.toMap(RequestDocument::id, RequestDocument::request, (one, _) -> one));
    }

    @Override
    public void change(String feedbackId, UnaryOperator<PublicRequest> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var read = mongo.findById(feedbackId, RequestDocument.class);
            if (read == null || written(read, change.apply(read.request()))) {
                return;
            }
        }
        throw new OptimisticLockingFailureException("a request changed all the time");
    }

    private boolean written(RequestDocument read, PublicRequest after) {
        if (after.equals(read.request())) {
            return true;
        }
        var asRead = query(where("_id").is(read.id()).and("revision").is(read.revision()));
        var update = new Update()
                .set("parts", after.parts())
                .set("updates", after.updates())
                .set("open", after.status().isOpen())
                .set("hidden", after.hidden())
                .set("updatedAt", after.updatedAt())
                .set("revision", read.revision() + 1);
        return mongo.updateFirst(asRead, update, RequestDocument.class).getMatchedCount() == 1;
    }

    @Override
    public List<PublicRequest> list(Wanted wanted) {
        var all = new ArrayList<Criteria>();
        all.add(where("hidden").is(false));
        if (!wanted.references().isEmpty()) {
            all.add(where("reference").in(wanted.references()));
        }
        if (!wanted.serviceCodes().isEmpty()) {
            all.add(where("serviceCode").in(wanted.serviceCodes()));
        }
        if (wanted.open() != null) {
            all.add(where("open").is(wanted.open()));
        }
        all.addAll(within("requestedAt", wanted.from(), wanted.to()));
        all.addAll(within("updatedAt", wanted.updatedAfter(), wanted.updatedBefore()));
        return requests(query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Order.desc("requestedAt"), Sort.Order.asc("_id")))
                .skip(wanted.skip())
                .limit(wanted.limit()));
    }

    @Override
    public List<PublicRequest> updatedWithin(Instant from, Instant to, int limit) {
        var moved = where("hidden")
                .is(false)
                .and("updates")
                .elemMatch(where("at").gte(from).lte(to));
        return requests(query(moved).with(Sort.by("updatedAt", "_id")).limit(limit));
    }

    private List<PublicRequest> requests(Query query) {
        return mongo.find(query, RequestDocument.class).stream()
                .map(RequestDocument::request)
                .toList();
    }

    private static List<Criteria> within(String field, @Nullable Instant from, @Nullable Instant to) {
        return Stream.of(
                        Optional.ofNullable(from).map(where(field)::gte),
                        Optional.ofNullable(to).map(where(field)::lte))
                .flatMap(Optional::stream)
                .toList();
    }
}
