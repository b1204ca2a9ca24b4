package vn.langnghe.intake.mongo.reply;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.reply.Deliveries;
import vn.langnghe.intake.reply.Delivery;
import vn.langnghe.intake.reply.Delivery.State;
import vn.langnghe.intake.reply.Way;

@Repository
class MongoDeliveries implements Deliveries {

    private final MongoTemplate mongo;

    MongoDeliveries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Collection<Delivery> deliveries) {
        var there = mongo
                .find(
                        query(where("_id")
                                .in(deliveries.stream().map(Delivery::id).toList())),
                        DeliveryDocument.class)
                .stream()
                .map(DeliveryDocument::id)
                .collect(Collectors.toSet());
        var fresh = deliveries.stream()
                .filter(delivery -> !there.contains(delivery.id()))
                .map(delivery -> new DeliveryDocument(delivery.id(), delivery))
                .toList();
        // two instances never read the same partition; should they, the second fails here and reads again
        if (!fresh.isEmpty()) {
            mongo.insert(fresh, DeliveryDocument.class);
        }
    }

    @Override
    public Optional<Delivery> take(Instant now) {
        var due = query(where("delivery.state")
                        .is(State.WAITING)
                        .and("delivery.nextAt")
                        .lte(now))
                .with(Sort.by("delivery.nextAt"));
        var mine = new Update()
                .set("delivery.state", State.SENDING)
                .set("delivery.nextAt", now)
                .inc("delivery.attempts", 1);
        return Optional.ofNullable(mongo.findAndModify(
                        due, mine, FindAndModifyOptions.options().returnNew(true), DeliveryDocument.class))
                .map(DeliveryDocument::delivery);
    }

    @Override
    public List<Delivery> unsure(Instant before) {
        var lost =
                where("delivery.state").is(State.SENDING).and("delivery.nextAt").lt(before);
        return mongo.find(query(lost), DeliveryDocument.class).stream()
                .map(DeliveryDocument::delivery)
                .toList();
    }

    @Override
    public void again(Delivery delivery, Instant at, String trouble) {
        var update = new Update()
                .set("delivery.state", State.WAITING)
                .set("delivery.nextAt", at)
                .set("delivery.trouble", trouble);
        mongo.updateFirst(query(where("_id").is(delivery.id())), update, DeliveryDocument.class);
    }

    /** Only from where it stood: of two people at the desk the first one decides. */
    @Override
    public void end(Delivery delivery, Ending ending) {
        var unchanged = where("_id").is(delivery.id()).and("delivery.state").is(delivery.state());
        var update = new Update()
                .set("delivery.state", ending.state())
                .set("delivery.endedAt", ending.at())
                .set("delivery.trouble", ending.trouble() == null ? delivery.trouble() : ending.trouble())
                .set("delivery.endedBy", ending.by())
                .set("delivery.note", ending.note());
        mongo.updateFirst(query(unchanged), update, DeliveryDocument.class);
    }

    @Override
    public Optional<Delivery> find(String id) {
        return Optional.ofNullable(mongo.findById(id, DeliveryDocument.class)).map(DeliveryDocument::delivery);
    }

    @Override
    public List<Delivery> in(Set<State> states, int most) {
        var wanted = query(where("delivery.state").in(states))
                .with(Sort.by("delivery.createdAt"))
                .limit(most);
        return mongo.find(wanted, DeliveryDocument.class).stream()
                .map(DeliveryDocument::delivery)
                .toList();
    }

    /** Nothing moves it while it waits there, so this order is that of its index. */
    @Override
    public Stream<Delivery> atDesk() {
        return Stream.concat(
                atDesk(where("delivery.way").ne(Way.UNKNOWN)),
                atDesk(where("delivery.way").is(Way.UNKNOWN)));
    }

    private Stream<Delivery> atDesk(Criteria which) {
        var waiting = query(which.and("delivery.state").is(State.DESK)).with(Sort.by("delivery.nextAt"));
        return mongo.stream(waiting, DeliveryDocument.class).map(DeliveryDocument::delivery);
    }

    @Override
    public long count(State state) {
        return mongo.count(query(where("delivery.state").is(state)), DeliveryDocument.class);
    }

    @Document(DeliveryDocument.COLLECTION)
    record DeliveryDocument(@Id String id, Delivery delivery) {
        static final String COLLECTION = "deliveries";
    }
}
