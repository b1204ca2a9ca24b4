package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.register.Sealed;

/** How far the log of readings went, sealed beside it: a chain alone can be cut off at its end. */
@Component
class ChainEnd {

    static final String COLLECTION = "disclosure_end";

    private static final String ID = "end";
    private static final String MARK = "mark";

    private final MongoTemplate mongo;
    private final Sealed sealed;

    ChainEnd(MongoTemplate mongo, Sealed sealed) {
        this.mongo = mongo;
        this.sealed = sealed;
    }

    /** Only ever forward: of two who come at once, the one with the higher number stays. */
    void reached(long number, String seal) {
        var shorter = query(where("_id").is(ID).and(MongoDisclosures.NUMBER).lt(number));
        var update = Update.update(MongoDisclosures.NUMBER, number)
                .set(MongoDisclosures.SEAL, seal)
                .set(MARK, sealed.end(number, seal));
        try {
            mongo.upsert(shorter, update, COLLECTION);
        } catch (DuplicateKeyException further) {
            // another one is further already
        }
    }

    /** Nothing before the first entry. Throws nothing where the note itself was changed: then {@code intact} is false. */
    Optional<Note> note() {
        return Optional.ofNullable(mongo.findById(ID, Document.class, COLLECTION))
                .map(note -> {
                    long number =
                            note.get(MongoDisclosures.NUMBER, Number.class).longValue();
                    var seal = note.getString(MongoDisclosures.SEAL);
                    return new Note(number, seal, Sealed.same(sealed.end(number, seal), note.getString(MARK)));
                });
    }

    /** That there was an entry of this number with this seal. */
    record Note(long number, String seal, boolean intact) {}
}
