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

/** One document for each quarter and number, with all datasets: its id is what two instances race for. */
@Repository
class MongoEditions implements Editions {

    private static final String DATASETS = "datasets";

    private final MongoCollection<Document> editions;
    private final JsonMapper json;

    MongoEditions(MongoTemplate mongo, JsonMapper json) {
        this.editions = mongo.getCollection("openData").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
    }

    @Override
    public List<Edition> all(String dataset) {
        return read(dataset, Filters.eq(DATASETS, dataset));
    }

    @Override
    public List<Edition> all(String dataset, String quarter) {
        return read(dataset, Filters.and(Filters.eq(DATASETS, dataset), Filters.eq("quarter", quarter)));
    }

    private List<Edition> read(String dataset, Bson which) {
        var found = new ArrayList<Edition>();
        for (var document : editions.find(which).sort(Sorts.ascending("number"))) {
            for (var edition : json.readValue(document.getString("text"), Edition[].class)) {
                if (edition.dataset().equals(dataset)) {
                    found.add(edition);
                }
            }
        }
        return found;
    }

    @Override
    public boolean add(List<Edition> told) {
        var first = told.getFirst();
        try {
            editions.insertOne(new Document("_id", first.quarter() + '/' + first.number())
                    .append(DATASETS, told.stream().map(Edition::dataset).toList())
                    .append("quarter", first.quarter())
                    .append("number", first.number())
                    .append("text", json.writeValueAsString(told)));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }
}
