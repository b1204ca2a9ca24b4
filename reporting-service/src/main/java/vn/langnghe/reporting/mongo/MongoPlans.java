package vn.langnghe.reporting.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.periodic.Plan;
import vn.langnghe.reporting.periodic.Plans;

/** One document for each plan. Read at every question: any instance may be the one that was told of it. */
@Repository
class MongoPlans implements Plans {

    private final MongoCollection<Document> plans;
    private final JsonMapper json;

    MongoPlans(MongoTemplate mongo, JsonMapper json) {
        this.plans = mongo.getCollection("plans").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
    }

    @Override
    public void save(Collection<Plan> told) {
        told.forEach(this::save);
    }

    /** Where the kept one is not older nothing is replaced, and the insert meets its id. */
    private void save(Plan plan) {
        try {
            plans.replaceOne(
                    Filters.and(Filters.eq("_id", plan.code()), Filters.lt("version", plan.version())),
                    new Document("_id", plan.code())
                            .append("version", plan.version())
                            .append("text", json.writeValueAsString(plan)),
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    @Override
    public List<Plan> all() {
        return plans.find()
                .map(document -> json.readValue(document.getString("text"), Plan.class))
                .into(new ArrayList<>());
    }
}
