package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.limit.Spent;

@Repository
class MongoSpent implements Spent {

    private static final String COLLECTION = "allowances";

    private final MongoTemplate mongo;

    MongoSpent(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public long add(String client, LocalDate day, long items) {
        var after = mongo.findAndModify(
                query(where("_id").is(client + "@" + day)),
                new Update().inc("items", items),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(after).get("items", Number.class).longValue();
    }
}
