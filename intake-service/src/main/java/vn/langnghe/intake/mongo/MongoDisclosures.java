package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.register.Disclosures;

@Repository
class MongoDisclosures implements Disclosures {

    static final String COLLECTION = "disclosures";

    private final MongoTemplate mongo;

    MongoDisclosures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void record(Disclosure disclosure) {
        mongo.insert(disclosure, COLLECTION);
    }

    @Override
    public List<Disclosure> of(String feedbackId) {
        var oldestFirst = query(where("feedbackId").is(feedbackId)).with(Sort.by("at"));
        return mongo.find(oldestFirst, Disclosure.class, COLLECTION);
    }
}
