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

    /** Versions follow each other without a hole, so that no second document can say something else than the versions do. */
    @Override
    public int latestVersion(String period, String language) {
        int version = 0;
        while (read(id(period, language, version + 1)) != null) {
            version++;
        }
        return version;
    }

    @Override
    public Optional<PeriodicReport> latest(String period, String language) {
        int latest = latestVersion(period, language);
        return latest == 0 ? Optional.empty() : version(period, language, latest);
    }

    @Override
    public Optional<PeriodicReport> version(String period, String language, int version) {
        var document = read(id(period, language, version));
        return document == null
                ? Optional.empty()
                : Optional.of(json.readValue(document.getString("text"), PeriodicReport.class));
    }

    /** The id is what two issuers race for. */
    @Override
    public boolean add(PeriodicReport report, String language) {
        var issues = mongo.getCollection("issues").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        try {
            issues.insertOne(new Document("_id", id(report.period(), language, report.version()))
                    .append("text", json.writeValueAsString(report)));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private static String id(String period, String language, int version) {
        return period + "/" + language + "/" + version;
    }

    private @Nullable Document read(String id) {
        return mongo.getCollection("issues").find(Filters.eq("_id", id)).first();
    }
}
