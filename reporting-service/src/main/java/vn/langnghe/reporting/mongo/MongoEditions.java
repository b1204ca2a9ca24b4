package vn.langnghe.reporting.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.opendata.Edition;
import vn.langnghe.reporting.opendata.Editions;

/** One document for each dataset, quarter and number: its id is what two instances race for. */
@Repository
class MongoEditions implements Editions {

    private final MongoCollection<Document> editions;
    private final JsonMapper json;

    MongoEditions(MongoTemplate mongo, JsonMapper json) {
        this.editions = mongo.getCollection("openData").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
    }

    @Override
    public List<Edition> all(String dataset) {
        return read(Filters.eq("dataset", dataset));
    }

    @Override
    public List<Edition> all(String dataset, String quarter) {
        return read(Filters.and(Filters.eq("dataset", dataset), Filters.eq("quarter", quarter)));
    }

    private List<Edition> read(Bson which) {
        return editions.find(which)
                .sort(Sorts.ascending("number"))
                .map(document -> json.readValue(document.getString("text"), Edition.class))
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(Edition edition) {
        try {
            editions.insertOne(new Document("_id", edition.dataset() + '/' + edition.quarter() + '/' + edition.number())
                    .append("dataset", edition.dataset())
                    .append("quarter", edition.quarter())
                    .append("number", edition.number())
                    .append("text", json.writeValueAsString(edition)));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }
}
