package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.register.DisclosureCheck;
import vn.langnghe.intake.register.Disclosures.Disclosure;
import vn.langnghe.intake.register.Sealed;

/** One entry after the other, in the order of their numbers. */
@Repository
class MongoDisclosureCheck implements DisclosureCheck {

    private final MongoTemplate mongo;
    private final Sealed sealed;
    private final ChainEnd end;

    MongoDisclosureCheck(MongoTemplate mongo, Sealed sealed, ChainEnd end) {
        this.mongo = mongo;
        this.sealed = sealed;
        this.end = end;
    }

    /** How far it went is read first: what is written meanwhile is no fault. */
    @Override
    public Found look() {
        var chain = new Chain(end.note().orElse(null));
        var inOrder = query(where(MongoDisclosures.NUMBER).gt(0L)).with(Sort.by(MongoDisclosures.NUMBER));
        try (var entries = mongo.stream(inOrder, Document.class, MongoDisclosures.COLLECTION)) {
            entries.forEach(chain::next);
        }
        long unsealed = unsealed(chain);
        chain.end();
        return new Found(chain.entries, unsealed, chain.number, chain.faults, List.copyOf(chain.first));
    }

    /** Those from before the first seal; a later one was put in by somebody else. */
    private long unsealed(Chain chain) {
        long unsealed = 0;
        var without = query(where(MongoDisclosures.NUMBER).exists(false));
        try (var entries = mongo.stream(without, Document.class, MongoDisclosures.COLLECTION)) {
            for (var entry : (Iterable<Document>) entries::iterator) {
                var at = entry.getDate("at").toInstant();
                unsealed++;
                chain.fault(chain.begun != null && at.isAfter(chain.begun), "unsealed " + at);
            }
        }
        return unsealed;
    }

    private final class Chain {

        private static final int NAMED = 100;

        private final List<String> first = new ArrayList<>();
        private @Nullable Instant begun;
        private @Nullable String before;
        private long number;
        private long entries;
        private long faults;
        private final ChainEnd.@Nullable Note note;
        private boolean noted;

        Chain(ChainEnd.@Nullable Note note) {
            this.note = note;
        }

        void next(Document stored) {
            var entry = mongo.getConverter().read(Disclosure.class, stored);
            var seal = stored.getString(MongoDisclosures.SEAL);
            long stands = stored.getLong(MongoDisclosures.NUMBER);
            entries++;
            number++;
            fault(stands != number || !Sealed.same(sealed.entry(before, stands, entry), seal), "entry " + stands);
            number = stands;
            before = seal;
            begun = begun == null ? entry.at() : begun;
            noted |= note != null && note.number() == stands && Sealed.same(note.seal(), seal);
        }

        /** Cut off, or gone as a whole but for the note that it was there; or the note is gone. */
        void end() {
            fault(note == null ? entries > 0 : !note.intact() || !noted, "end");
        }

        void fault(boolean broken, String where) {
            if (broken) {
                faults++;
                if (first.size() < NAMED) {
                    first.add(where);
                }
            }
        }
    }
}
