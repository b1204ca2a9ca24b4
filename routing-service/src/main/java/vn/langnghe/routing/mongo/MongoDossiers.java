package vn.langnghe.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.OutboxRelay;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.outbox.PendingEvents;
import vn.langnghe.platform.store.TakenPlaces;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Place;
import vn.langnghe.routing.domain.Reader;
import vn.langnghe.routing.messaging.FeedbackRouted;

@Repository
class MongoDossiers implements Dossiers {

    /** A sender joined to such a case would never hear of it again. */
    private static final Set<String> WITHOUT_ANSWER =
            Set.of("WITHDRAWN", "MERGED", "FORWARDED", "TERMINATED", "DECLINED");

    private static final int FEW = 100;

    static final String COLLECTION = "decisions";

    private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);
    private static final FindOneAndUpdateOptions RETURN_OUTBOX = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER)
            .projection(include(DossierDocument.OUTBOX));

    private final MongoCollection<Document> decisions;
    private final DossierDocument documents;
    private final EventJson events;
    private final OutboxRelay relay;
    private final Clock clock;

    MongoDossiers(MongoTemplate mongo, JsonMapper json, EventJson events, OutboxRelay relay, Clock clock) {
        this.decisions = mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.documents = new DossierDocument(json);
        this.events = events;
        this.relay = relay;
        this.clock = clock;
        decisions.createIndex(Indexes.ascending(DossierDocument.WAITING, DossierDocument.REGISTERED_AT));
        decisions.createIndex(Indexes.ascending(DossierDocument.BY_PERSON, DossierDocument.REGISTERED_AT));
        decisions.createIndex(Indexes.ascending(DossierDocument.REGISTERED_AT));
        decisions.createIndex(Indexes.ascending(DossierDocument.REFERENCE));
        decisions.createIndex(Indexes.ascending(DossierDocument.FORGOTTEN_AT), new IndexOptions().sparse(true));
    }

    @Override
    public int open(List<Dossier> fresh) {
        if (fresh.isEmpty()) {
            return 0;
        }
        var pending = fresh.stream()
                .map(dossier -> FeedbackRouted.about(dossier, events))
                .toList();
        var written = new ArrayList<Document>(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            written.add(documents.of(fresh.get(i), pending.get(i)));
        }
        var taken = insert(written);
        for (int i = 0; i < fresh.size(); i++) {
            if (!taken.contains(i)) {
                relay.submit(COLLECTION, fresh.get(i).feedbackId(), List.of(pending.get(i)));
            }
        }
        return fresh.size() - taken.size();
    }

    /** The places of those whose id is taken: repeats. */
    private Set<Integer> insert(List<Document> written) {
        try {
            decisions.insertMany(written, ANY_ORDER);
            return Set.of();
        } catch (MongoBulkWriteException some) {
            return TakenPlaces.of(some);
        }
    }

    @Override
    public Optional<Dossier> find(String feedbackId) {
        return Optional.ofNullable(
                        decisions.find(eq(DossierDocument.ID, feedbackId)).first())
                .map(documents::read);
    }

    @Override
    public boolean decide(Dossier after) {
        PendingEvent event = FeedbackRouted.about(after, events);
        var unchanged =
                and(eq(DossierDocument.ID, after.feedbackId()), eq(DossierDocument.VERSION, after.version() - 1));
        var update = Updates.combine(
                new Document("$set", documents.changing(after)),
                Updates.push(DossierDocument.OUTBOX, PendingEvents.document(event)));
        var written = decisions.findOneAndUpdate(unchanged, update, RETURN_OUTBOX);
        if (written == null) {
            return false;
        }
        relay.submit(COLLECTION, after.feedbackId(), PendingEvents.of(written));
        return true;
    }

    @Override
    public List<Dossier> waiting(Reader reader, @Nullable Place after, int atMost) {
        return read(
                waiting(reader, after),
                orderBy(
                        descending(DossierDocument.URGENT),
                        ascending(DossierDocument.REGISTERED_AT, DossierDocument.ID)),
                atMost);
    }

    @Override
    public long countWaiting(Reader reader, @Nullable Place after) {
        return decisions.countDocuments(waiting(reader, after));
    }

    private static Bson waiting(Reader reader, @Nullable Place after) {
        var filters = new ArrayList<Bson>();
        filters.add(eq(DossierDocument.WAITING, true));
        filters.add(readBy(reader));
        if (after != null) {
            filters.add(behind(after));
        }
        return and(filters);
    }

    /** {@link Reader#mayRead} as a question to the store. */
    private static Bson readBy(Reader reader) {
        var any = new ArrayList<Bson>();
        if (reader.open()) {
            any.add(eq(DossierDocument.RESTRICTED, false));
        }
        if (reader.inspects()) {
            any.add(and(eq(DossierDocument.RESTRICTED, true), nin(DossierDocument.ACCUSED, reader.units())));
        }
        if (reader.leads()) {
            any.add(and(eq(DossierDocument.FOR_LEADERS, true), nin(DossierDocument.ACCUSED, reader.units())));
        }
        return or(any);
    }

    private static Bson behind(Place place) {
        var at = Date.from(place.registeredAt());
        var later = and(
                eq(DossierDocument.URGENT, place.urgent()),
                or(
                        gt(DossierDocument.REGISTERED_AT, at),
                        and(eq(DossierDocument.REGISTERED_AT, at), gt(DossierDocument.ID, place.feedbackId()))));
        return place.urgent() ? or(eq(DossierDocument.URGENT, false), later) : later;
    }

    @Override
    public void confirmed(int atMost, Consumer<Dossier> reader) {
        cursor(eq(DossierDocument.BY_PERSON, true), descending(DossierDocument.REGISTERED_AT), atMost)
                .batchSize(FEW)
                .forEach(reader);
    }

    @Override
    public void moved(String feedbackId, String to) {
        decisions.updateOne(
                eq(DossierDocument.ID, feedbackId),
                Updates.combine(
                        Updates.set(DossierDocument.MOVED_TO, to),
                        Updates.set(DossierDocument.BY_PERSON, true),
                        leftTheQueue()));
    }

    @Override
    public void ended(String feedbackId, String as) {
        decisions.updateOne(
                and(eq(DossierDocument.ID, feedbackId), eq(DossierDocument.WAITING, true)),
                Updates.combine(Updates.set(DossierDocument.ENDED_AS, as), leftTheQueue()));
    }

    @Override
    public void stands(String feedbackId, String caseId, String status) {
        decisions.updateOne(
                eq(DossierDocument.ID, feedbackId),
                WITHOUT_ANSWER.contains(status) ? Updates.set(end(caseId), status) : Updates.unset(end(caseId)));
    }

    @Override
    public Optional<String> unanswered(String feedbackId, String caseId) {
        return Optional.ofNullable(decisions
                        .find(eq(DossierDocument.ID, feedbackId))
                        .projection(include(DossierDocument.UNANSWERED))
                        .first())
                .map(found -> found.getEmbedded(List.of(end(caseId).split("\\.")), String.class));
    }

    private static String end(String caseId) {
        return DossierDocument.UNANSWERED + ".part" + caseId.substring(caseId.lastIndexOf('-') + 1);
    }

    /** With a version of its own, so that whoever decides by what stood before is told. */
    private static Bson leftTheQueue() {
        return Updates.combine(
                Updates.set(DossierDocument.WAITING, false),
                Updates.inc(DossierDocument.VERSION, 1),
                Updates.inc(DossierDocument.VERSION_WITHIN, 1));
    }

    @Override
    public void forget(String feedbackId, boolean words, Instant at) {
        for (var known = find(feedbackId); known.isPresent(); known = find(feedbackId)) {
            var before = known.get();
            var unchanged = and(eq(DossierDocument.ID, feedbackId), eq(DossierDocument.VERSION, before.version()));
            var set = new Document("$set", documents.forgetting(before.forgetting(words, at), clock.instant()));
            if (decisions.updateOne(unchanged, set).getMatchedCount() == 1) {
                return;
            }
        }
    }

    @Override
    public List<String> forgottenFrom(Instant from) {
        return decisions
                .find(gte(DossierDocument.FORGOTTEN_AT, Date.from(from)))
                .projection(include(DossierDocument.ID))
                .map(document -> document.getString(DossierDocument.ID))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Dossier> called(String reference) {
        return Optional.ofNullable(
                        decisions.find(eq(DossierDocument.REFERENCE, reference)).first())
                .map(documents::read);
    }

    @Override
    public List<Dossier> registeredFrom(Instant from, int atMost) {
        return read(
                gte(DossierDocument.REGISTERED_AT, Date.from(from)), ascending(DossierDocument.REGISTERED_AT), atMost);
    }

    @Override
    public List<String> confirmedFirst(int atMost) {
        var ids = new LinkedHashSet<>(ids(eq(DossierDocument.BY_PERSON, true), (atMost + 1) / 2));
        ids.addAll(ids(new Document(), atMost));
        return ids.stream().limit(atMost).toList();
    }

    private List<String> ids(Bson filter, int atMost) {
        return decisions
                .find(filter)
                .projection(include(DossierDocument.ID))
                .sort(descending(DossierDocument.REGISTERED_AT))
                .limit(atMost)
                .map(document -> document.getString(DossierDocument.ID))
                .into(new ArrayList<>());
    }

    @Override
    public List<Dossier> find(List<String> feedbackIds) {
        var found = new HashMap<String, Dossier>();
        decisions
                .find(in(DossierDocument.ID, feedbackIds))
                .projection(exclude(DossierDocument.OUTBOX))
                .map(documents::read)
                .forEach(dossier -> found.put(dossier.feedbackId(), dossier));
        return feedbackIds.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void latest(int atMost, Consumer<Dossier> reader) {
        cursor(new Document(), descending(DossierDocument.REGISTERED_AT), atMost)
                .batchSize(FEW)
                .forEach(reader);
    }

    @Override
    public void waiting(int atMost, Consumer<Dossier> reader) {
        cursor(eq(DossierDocument.WAITING, true), ascending(DossierDocument.REGISTERED_AT), atMost)
                .batchSize(FEW)
                .forEach(reader);
    }

    private List<Dossier> read(Bson filter, Bson order, int atMost) {
        return cursor(filter, order, atMost).into(new ArrayList<>());
    }

    private MongoIterable<Dossier> cursor(Bson filter, Bson order, int atMost) {
        return decisions
                .find(filter)
                .projection(exclude(DossierDocument.OUTBOX))
                .sort(order)
                .limit(atMost)
                .map(documents::read);
    }
}
