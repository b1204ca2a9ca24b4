package vn.langnghe.tracking.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.platform.outbox.OutboxRelay;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.outbox.PendingEvents;
import vn.langnghe.platform.store.TakenPlaces;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.CaseListener;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.messaging.CaseEvents;
import vn.langnghe.tracking.messaging.CaseMessages;
import vn.langnghe.tracking.worklist.Telling;

@Repository
class MongoCases implements Cases {

    static final String COLLECTION = "cases";

    private static final Logger log = LoggerFactory.getLogger(MongoCases.class);

    private static final int MOST_PARTS = 20;
    private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final FindOneAndUpdateOptions RETURN_OUTBOX =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).projection(include(CaseDocument.OUTBOX));

    private final MongoCollection<Document> cases;
    private final CaseEvents events;
    private final CaseMessages messages;
    private final OutboxRelay relay;
    private final List<CaseListener> listeners;
    private final MemberCodes members;
    private final CaseChain chain;

    MongoCases(
            MongoTemplate mongo,
            CaseEvents events,
            CaseMessages messages,
            OutboxRelay relay,
            List<CaseListener> listeners,
            CaseChain chain) {
        this.cases = mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.events = events;
        this.messages = messages;
        this.relay = relay;
        this.listeners = listeners;
        this.chain = chain;
        this.members = new MemberCodes(mongo.getDb());
        cases.createIndex(Indexes.ascending(CaseDocument.TRACK_KEY), new IndexOptions().unique(true));
        cases.createIndex(Indexes.ascending(CaseDocument.CHANGED_AT));
    }

    @Override
    public Optional<Case> find(String id) {
        return Optional.ofNullable(cases.find(eq(CaseDocument.ID, id)).first()).map(CaseDocument::read);
    }

    @Override
    public List<Case> findAll(Collection<String> ids) {
        return read(in(CaseDocument.ID, ids));
    }

    @Override
    public List<Case> tracked(String trackingHash) {
        var found = read(and(
                gt(CaseDocument.TRACK_KEY, CaseDocument.beforeParts(trackingHash)),
                lt(CaseDocument.TRACK_KEY, CaseDocument.afterParts(trackingHash))));
        return found.isEmpty() ? members.itemOf(trackingHash).map(this::tracked).orElse(List.of()) : inOrder(found);
    }

    @Override
    public List<Case> ofItem(String feedbackId) {
        var ids = IntStream.rangeClosed(1, MOST_PARTS)
                .mapToObj(part -> Case.idOf(feedbackId, part))
                .toList();
        return inOrder(findAll(ids));
    }

    private static List<Case> inOrder(List<Case> parts) {
        parts.sort(Comparator.comparingInt(Case::part));
        return parts;
    }

    private List<Case> read(Bson filter) {
        return cases.find(filter)
                .projection(exclude(CaseDocument.OUTBOX))
                .map(CaseDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Case> open(List<Case> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        var pending = fresh.stream().map(matter -> pending(null, matter)).toList();
        var documents = IntStream.range(0, fresh.size())
                .mapToObj(i -> CaseDocument.fresh(fresh.get(i), pending.get(i)))
                .toList();
        members.file(fresh);
        var taken = insert(documents);
        var filed = new ArrayList<Case>();
        for (var i = 0; i < fresh.size(); i++) {
            if (!taken.contains(i)) {
                relay.submit(COLLECTION, fresh.get(i).id(), pending.get(i));
                filed.add(fresh.get(i));
            }
        }
        tell(filed);
        return taken.stream().sorted().map(fresh::get).toList();
    }

    /** The places of those whose id is taken. */
    private Set<Integer> insert(List<Document> documents) {
        try {
            cases.insertMany(documents, ANY_ORDER);
            return Set.of();
        } catch (MongoBulkWriteException some) {
            return TakenPlaces.of(some);
        }
    }

    @Override
    public Saving save(Case before, Case after) {
        var write = Write.of(new Change(before, after), pending(before, after));
        var written = cases.findOneAndUpdate(write.unchanged(), write.update(), RETURN_OUTBOX);
        if (written == null) {
            return Saving.STALE;
        }
        relay.submit(COLLECTION, after.id(), PendingEvents.of(written));
        tell(List.of(after));
        return Saving.SAVED;
    }

    /** A bulk write does not say which of its writes met their case, so each is looked for. */
    @Override
    public List<Change> saveAll(List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var writes = changes.stream()
                .collect(Collectors.toMap(
                        change -> change.after().id(),
                        change -> Write.of(change, pending(change.before(), change.after()))));
        cases.bulkWrite(writes.values().stream().map(Write::model).toList(), IN_ANY_ORDER);
        var saved = new HashSet<String>();
        cases.find(in(CaseDocument.ID, writes.keySet()))
                .projection(include(CaseDocument.OUTBOX, CaseDocument.MARK, CaseDocument.SEALS))
                .forEach(written -> {
                    var id = written.getString(CaseDocument.ID);
                    if (Objects.requireNonNull(writes.get(id)).isIn(written)) {
                        relay.submit(COLLECTION, id, PendingEvents.of(written));
                        saved.add(id);
                    }
                });
        tell(changes.stream()
                .map(Change::after)
                .filter(after -> saved.contains(after.id()))
                .toList());
        return changes.stream()
                .filter(change -> !saved.contains(change.after().id()))
                .toList();
    }

    /** What happened, then what senders are told of it. */
    private List<PendingEvent> pending(@Nullable Case before, Case after) {
        var all = new ArrayList<>(events.after(before == null ? 0 : before.number(), after));
        all.addAll(messages.between(before, after));
        return all;
    }

    private void tell(List<Case> filed) {
        if (!filed.isEmpty()) {
            Telling.everybody(listeners, filed);
        }
    }

    @Override
    public void changedSince(Instant since, Consumer<Case> each) {
        cases.find(gte(CaseDocument.CHANGED_AT, Date.from(since)))
                .projection(exclude(CaseDocument.OUTBOX))
                .forEach(document -> readable(document).ifPresent(each));
    }

    /** One that a later version filed must not keep this one from the others. */
    private static Optional<Case> readable(Document document) {
        try {
            return Optional.of(CaseDocument.read(document));
        } catch (Unreadable one) {
            log.error("case {} cannot be read", one.id(), one);
            return Optional.empty();
        }
    }

    @Override
    public Map<String, Integer> numbersSince(Instant since) {
        var numbers = new HashMap<String, Integer>();
        cases.find(gte(CaseDocument.CHANGED_AT, Date.from(since)))
                .projection(include(CaseDocument.NUMBER))
                .forEach(found -> numbers.put(found.getString(CaseDocument.ID), found.getInteger(CaseDocument.NUMBER)));
        return numbers;
    }

    @Override
    public void forget(String id, boolean words, Instant at) {
        forget(id, () -> Erasing.ofCase(words), words, at);
    }

    @Override
    public void forgetSaid(String id, String from, Set<String> followups, boolean words, Instant at) {
        forget(id, () -> Erasing.ofSender(from, followups, words), words, at);
    }

    private void forget(String id, Supplier<Erasing> erasing, boolean words, Instant at) {
        boolean done;
        do {
            var stored = cases.find(eq(CaseDocument.ID, id))
                    .projection(exclude(CaseDocument.OUTBOX))
                    .first();
            done = stored == null || forget(stored, erasing.get(), words, at);
        } while (!done);
    }

    /** False when somebody else wrote meanwhile. */
    private boolean forget(Document stored, Erasing erasing, boolean words, Instant at) {
        var left = erasing.of(stored);
        if (left.equals(stored)) {
            return true;
        }
        var remaining = left.getList(CaseDocument.STEPS, Document.class);
        var signed = chain.signed(
                left.getString(CaseDocument.ID),
                remaining.stream()
                        .filter(step -> erasing.numbers().contains(step.getInteger(CaseDocument.NUMBER)))
                        .toList());
        var before = CaseDocument.read(left);
        var fact = new Fact.Erased(erasing.numbers(), words, signed.key(), signed.signature());
        var after = before.note(fact, Actor.SYSTEM, at, null);
        var pending = pending(before, after);
        var steps = new ArrayList<>(remaining);
        steps.addAll(CaseDocument.sealed(
                List.of(after.steps().getLast()), before.steps().getLast().seal(), after));
        var update = Updates.combine(
                new Document("$set", CaseDocument.forgotten(left, after).append(CaseDocument.STEPS, steps)),
                Updates.pushEach(CaseDocument.OUTBOX, CaseDocument.outbox(pending)));
        var unchanged = and(eq(CaseDocument.ID, before.id()), eq(CaseDocument.NUMBER, before.number()));
        var written = cases.findOneAndUpdate(unchanged, update, RETURN_OUTBOX);
        if (written == null) {
            return false;
        }
        relay.submit(COLLECTION, after.id(), PendingEvents.of(written));
        tell(List.of(after));
        return true;
    }

    @Override
    public boolean intact(String id) {
        var document = cases.find(eq(CaseDocument.ID, id)).first();
        return document != null && chain.intact(document);
    }
}
