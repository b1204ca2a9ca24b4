package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.intake.register.Sealed;
import vn.langnghe.platform.store.TakenPlaces;

/** Numbered without a gap and sealed one after the other; two who write at once take one number after the other. */
@Repository
class MongoDisclosures implements Disclosures {

    static final String COLLECTION = "disclosures";
    static final String NUMBER = "number";
    static final String SEAL = "seal";

    private final MongoTemplate mongo;
    private final Sealed sealed;
    private final ChainEnd end;

    MongoDisclosures(MongoTemplate mongo, Sealed sealed, ChainEnd end) {
        this.mongo = mongo;
        this.sealed = sealed;
        this.end = end;
    }

    @Override
    public void record(List<Disclosure> readings) {
        var left = readings;
        while (!left.isEmpty()) {
            left = left.subList(append(left), left.size());
        }
    }

    /** How many were written before somebody else took the next number. */
    private int append(List<Disclosure> readings) {
        var entries = next(readings);
        int written = entries.size();
        try {
            entries().insertMany(entries);
        } catch (MongoBulkWriteException partly) {
            written = TakenPlaces.of(partly).iterator().next();
        }
        if (written > 0) {
            var last = entries.get(written - 1);
            end.reached(last.getLong(NUMBER), last.getString(SEAL));
        }
        return written;
    }

    private List<Document> next(List<Disclosure> readings) {
        var last = entries()
                .find(Filters.gt(NUMBER, 0L))
                .sort(Sorts.descending(NUMBER))
                .first();
        long number = last == null ? 0 : last.getLong(NUMBER);
        @Nullable String before = last == null ? null : last.getString(SEAL);
        var next = new ArrayList<Document>(readings.size());
        for (var reading : readings) {
            number++;
            before = sealed.entry(before, number, reading);
            var entry = new Document();
            mongo.getConverter().write(reading, entry);
            next.add(entry.append(NUMBER, number).append(SEAL, before));
        }
        return next;
    }

    private MongoCollection<Document> entries() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public List<Disclosure> of(String feedbackId) {
        var oldestFirst = query(where("feedbackId").is(feedbackId)).with(Sort.by("at"));
        return mongo.find(oldestFirst, Disclosure.class, COLLECTION);
    }
}
