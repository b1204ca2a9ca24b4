package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.channel.mailbox.BegunMails;

@Repository
class MongoBegunMails implements BegunMails {

    /** A service may be ended for other reasons too while it reads. */
    private static final int MOST = 3;

    private final MongoTemplate mongo;

    MongoBegunMails(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Document("mails_begun")
    record BegunDocument(@Id String id, int times) {}

    @Override
    public boolean begin(String digest) {
        var begun = mongo.findAndModify(
                named(digest),
                new Update().inc("times", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                BegunDocument.class);
        return Objects.requireNonNull(begun).times() <= MOST;
    }

    @Override
    public boolean isBegun(String digest) {
        return mongo.exists(named(digest), BegunDocument.class);
    }

    @Override
    public void end(String digest) {
        mongo.remove(named(digest), BegunDocument.class);
    }

    private static Query named(String digest) {
        return query(where("_id").is(digest));
    }
}
