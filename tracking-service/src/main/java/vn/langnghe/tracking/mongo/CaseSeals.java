package vn.langnghe.tracking.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The seals of the steps as they lie in the store, read past everything that interprets them. */
@Component
public class CaseSeals {

    private static final String STEP_NUMBER = "number";

    private final MongoCollection<Document> cases;
    private final CaseChain chain;

    CaseSeals(MongoTemplate mongo, CaseChain chain) {
        this.chain = chain;
        this.cases = mongo.getCollection(MongoCases.COLLECTION);
    }

    /** Recomputes every chain, one case at a time; tells of each case looked at whether it is whole. */
    public void check(Consumer<Checked> each) {
        cases.find()
                .projection(exclude(CaseDocument.OUTBOX))
                .map(document -> new Checked(document.getString(CaseDocument.ID), chain.intact(document)))
                .forEach(each);
    }

    /** One case after its chain was recomputed. */
    public record Checked(String caseId, boolean intact) {}

    /** For each case there is: the seals of its steps by number. */
    public Map<String, Map<Integer, String>> of(Collection<String> caseIds) {
        var found = new HashMap<String, Map<Integer, String>>();
        cases.find(in(CaseDocument.ID, caseIds))
                .projection(include(CaseDocument.STEPS))
                .forEach(document -> found.put(document.getString(CaseDocument.ID), seals(document)));
        return found;
    }

    private static Map<Integer, String> seals(Document document) {
        var seals = new HashMap<Integer, String>();
        for (var step : document.getList(CaseDocument.STEPS, Document.class)) {
            seals.put(step.getInteger(STEP_NUMBER), String.valueOf(step.getString(Seal.FIELD)));
        }
        return seals;
    }
}
