package vn.langnghe.reporting.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.periodic.Issues;
import vn.langnghe.reporting.periodic.PeriodicReport;

/** Kept as the very text that was issued. */
@Repository
class MongoIssues implements Issues {

    private final MongoTemplate mongo;
    private final JsonMapper json;

    MongoIssues(MongoTemplate mongo, JsonMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    @Override
    public int latestVersion(String period, String language) {
        var counter = read(period + "/" + language);
        return counter == null ? 0 : counter.getInteger("version");
    }

    @Override
    public Optional<PeriodicReport> latest(String period, String language) {
        int latest = latestVersion(period, language);
        return latest == 0 ? Optional.empty() : version(period, language, latest);
    }

    @Override
    public Optional<PeriodicReport> version(String period, String language, int version) {
        var document = read(period + "/" + language + "/" + version);
        return document == null
                ? Optional.empty()
                : Optional.of(json.readValue(document.getString("text"), PeriodicReport.class));
    }

    /** The version's own document first: its id is what two issuers race for; then the pointer to the latest. */
    @Override
    public boolean add(PeriodicReport report, String language) {
        var issues = mongo.getCollection("issues").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var name = report.period() + "/" + language;
        try {
            issues.insertOne(
                    new Document("_id", name + "/" + report.version()).append("text", json.writeValueAsString(report)));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
        issues.replaceOne(
                Filters.eq("_id", name),
                new Document("_id", name).append("version", report.version()),
                new com.mongodb.client.model.ReplaceOptions().upsert(true));
        return true;
    }

    private @Nullable Document read(String id) {
        return mongo.getCollection("issues").find(Filters.eq("_id", id)).first();
    }
}
