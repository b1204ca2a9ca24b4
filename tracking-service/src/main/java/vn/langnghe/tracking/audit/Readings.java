package vn.langnghe.tracking.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.audit.Entry.Act;
import vn.langnghe.tracking.messaging.ShownElsewhere;
import vn.langnghe.tracking.mongo.Seal;

/**
 * The log of readings and denials, one chain of seals per case. A list that shows several cases is one entry, in a chain
 * of its reader's. The log is written before anything is shown: what cannot be logged is not read. The same person doing
 * the same again within a minute is one entry, so that a page of several parts, or somebody who hammers, fills no disk.
 */
@Component
public class Readings implements ShownElsewhere {

    static final String COLLECTION = "readings";

    private static final String CASE = "caseId";
    private static final String NUMBER = "number";
    private static final String AT = "at";
    private static final String USER = "user";
    private static final String ACT = "act";
    private static final String SHOWN = "shown";
    private static final String FILED_AT = "filedAt";

    /** No case begins like this: begins the name of the chain of somebody's lists. */
    private static final String LISTS_OF = "list:";

    private static final String CASES_OF = "unit:";

    private static final Duration SAME = Duration.ofMinutes(1);

    private final MongoCollection<Document> entries;
    private final Clock clock;

    Readings(MongoTemplate mongo, Clock clock) {
        this.entries = mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
        entries.createIndex(Indexes.ascending(CASE, NUMBER), new IndexOptions().unique(true));
        entries.createIndex(Indexes.ascending(FILED_AT));
        entries.createIndex(Indexes.ascending(SHOWN));
    }

    public void read(String caseId, String user) {
        append(caseId, user, Act.READ, List.of());
    }

    /** These restricted cases are about to be shown to somebody in one list. */
    public void listed(Collection<String> caseIds, String user) {
        if (!caseIds.isEmpty()) {
            var shown = caseIds.stream().distinct().sorted().toList();
            append(LISTS_OF + user, user, Act.LISTED, shown);
        }
    }

    /** One of another service's list is a reading; told again within a minute it is the same. */
    @Override
    public void shown(List<String> caseIds, String user) {
        if (caseIds.size() == 1) {
            read(caseIds.getFirst(), user);
        } else {
            listed(caseIds, user);
        }
    }

    public void denied(String caseId, String user) {
        append(caseId, user, Act.DENIED, List.of());
    }

    /** He asked for the list of a unit that is not his. */
    public void deniedList(String unit, String user) {
        append(LISTS_OF + user, user, Act.DENIED, List.of(CASES_OF + unit));
    }

    private void append(String chain, String user, Act act, List<String> shown) {
        boolean filed;
        do {
            var last = last(chain);
            filed = (last != null && same(last, user, act, shown)) || insert(next(chain, last, user, act, shown));
        } while (!filed);
    }

    private boolean same(Document last, String user, Act act, List<String> shown) {
        var since = Duration.between(Instant.parse(last.getString(AT)), clock.instant());
        return last.getString(USER).equals(user)
                && last.getString(ACT).equals(act.name())
                && last.getList(SHOWN, String.class, List.of()).equals(shown)
                && since.compareTo(SAME) < 0;
    }

    private @Nullable Document last(String caseId) {
        return entries.find(eq(CASE, caseId)).sort(Sorts.descending(NUMBER)).first();
    }

    private Document next(String chain, @Nullable Document last, String user, Act act, List<String> shown) {
        var number = last == null ? 1 : last.getInteger(NUMBER) + 1;
        var entry = new Document(CASE, chain)
                .append(NUMBER, number)
                .append(AT, clock.instant().toString())
                .append(USER, user)
                .append(ACT, act.name());
        if (!shown.isEmpty()) {
            entry.append(SHOWN, shown);
        }
        entry.append(Seal.FIELD, Seal.of(last == null ? null : last.getString(Seal.FIELD), entry));
        return entry.append("_id", chain + "#" + number).append(FILED_AT, Date.from(Instant.now()));
    }

    /** False when somebody else wrote an entry of this number first. */
    private boolean insert(Document entry) {
        try {
            entries.insertOne(entry);
            return true;
        } catch (MongoWriteException other) {
            if (ErrorCategory.fromErrorCode(other.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw other;
        }
    }

    /** Of the case itself and of lists that showed it, oldest first. */
    List<Entry> of(String caseId) {
        var found = new ArrayList<Entry>();
        entries.find(eq(CASE, caseId))
                .sort(Sorts.ascending(NUMBER))
                .map(Readings::entry)
                .into(found);
        entries.find(eq(SHOWN, caseId)).map(Readings::entry).into(found);
        found.sort(Comparator.comparing(Entry::at));
        return found;
    }

    /** What was filed at or after this moment, in no particular order. */
    void since(Instant since, Consumer<Entry> each) {
        entries.find(gte(FILED_AT, Date.from(since))).map(Readings::entry).forEach(each);
    }

    /** Every entry in the order of its chain, with whether its own seal is the right one after the one before. */
    void check(Consumer<Checked> each) {
        var chain = new Chain();
        entries.find().sort(Sorts.ascending(CASE, NUMBER)).forEach(stored -> each.accept(chain.next(stored)));
    }

    /** One entry after its seal was recomputed. */
    record Checked(String caseId, boolean intact) {}

    @Nullable
    String seal(String caseId, int number) {
        var found = entries.find(and(eq(CASE, caseId), eq(NUMBER, number))).first();
        return found == null ? null : found.getString(Seal.FIELD);
    }

    private static Entry entry(Document stored) {
        return new Entry(
                stored.getString(CASE),
                stored.getInteger(NUMBER),
                Instant.parse(stored.getString(AT)),
                stored.getString(USER),
                Act.valueOf(stored.getString(ACT)),
                stored.getString(Seal.FIELD));
    }

    private static final class Chain {

        private @Nullable Document before;

        Checked next(Document stored) {
            var caseId = stored.getString(CASE);
            var last = before != null && caseId.equals(before.getString(CASE)) ? before : null;
            var number = last == null ? 1 : last.getInteger(NUMBER) + 1;
            var bare = new Document(stored);
            bare.remove("_id");
            bare.remove(FILED_AT);
            var seal = Seal.of(last == null ? null : last.getString(Seal.FIELD), bare);
            before = stored;
            return new Checked(
                    caseId, seal.equals(stored.getString(Seal.FIELD)) && number == stored.getInteger(NUMBER, 0));
        }
    }
}
