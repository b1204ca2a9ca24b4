package vn.langnghe.reporting.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.periodic.Drafts;
import vn.langnghe.reporting.periodic.PeriodicReport;

/** One document for each report, language and version: its id is what two instances race for. */
@Repository
class MongoDrafts implements Drafts {

    private static final String DRAFTED_AT = "draftedAt";

    private final MongoCollection<Document> drafts;
    private final JsonMapper json;

    MongoDrafts(MongoTemplate mongo, JsonMapper json) {
        this.drafts = mongo.getCollection("drafts").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
    }

    @Override
    public Optional<PeriodicReport> find(String period, String language, int version) {
        return Optional.ofNullable(drafts.find(Filters.eq("_id", id(period, language, version)))
                        .first())
                .map(document -> json.readValue(document.getString("text"), PeriodicReport.class));
    }

    @Override
    public Optional<Instant> draftedAt(String period, String language, int version) {
        return Optional.ofNullable(drafts.find(Filters.eq("_id", id(period, language, version)))
                        .projection(Projections.include(DRAFTED_AT))
                        .first())
                .map(document -> document.getDate(DRAFTED_AT).toInstant());
    }

    @Override
    public boolean add(PeriodicReport draft, String language, int version) {
        try {
            drafts.insertOne(document(draft, language, version));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void replace(PeriodicReport draft, String language, int version) {
        drafts.replaceOne(
                Filters.eq("_id", id(draft.period(), language, version)),
                document(draft, language, version),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public List<String> periods() {
        return drafts.distinct("period", String.class).into(new ArrayList<>());
    }

    private Document document(PeriodicReport draft, String language, int version) {
        return new Document("_id", id(draft.period(), language, version))
                .append("period", draft.period())
                .append(DRAFTED_AT, Date.from(draft.draftedAt()))
                .append("text", json.writeValueAsString(draft));
    }

    private static String id(String period, String language, int version) {
        return period + "/" + language + "/" + version;
    }
}
