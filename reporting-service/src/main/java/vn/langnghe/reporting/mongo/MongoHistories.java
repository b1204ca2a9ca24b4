package vn.langnghe.reporting.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.Step;

/** One document per case, its id the case's. */
class MongoHistories implements Histories {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;
    private final Supplier<String> collection;

    MongoHistories(MongoTemplate mongo, Supplier<String> collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    private MongoCollection<Document> facts() {
        return mongo.getCollection(collection.get()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Map<String, CaseHistory> find(Collection<String> caseIds) {
        var found = new HashMap<String, CaseHistory>();
        facts().find(Filters.in("_id", caseIds)).map(MongoHistories::history).forEach((Consumer<CaseHistory>)
                history -> found.put(history.caseId(), history));
        return found;
    }

    @Override
    public void save(Collection<CaseHistory> changed) {
        if (!changed.isEmpty()) {
            facts().bulkWrite(
                            changed.stream()
                                    .map(history -> new ReplaceOneModel<>(
                                            Filters.eq("_id", history.caseId()), document(history), UPSERT))
                                    .toList(),
                            UNORDERED);
        }
    }

    @Override
    public Stream<CaseHistory> all() {
        var cursor =
                facts().find().batchSize(1_000).map(MongoHistories::history).iterator();
        var steps = java.util.Spliterators.spliteratorUnknownSize(cursor, 0);
        return java.util.stream.StreamSupport.stream(steps, false).onClose(cursor::close);
    }

    private static Document document(CaseHistory history) {
        var document = new Document("_id", history.caseId())
                .append("feedbackId", history.feedbackId())
                .append("number", history.number())
                .append("steps", documents(history.steps()));
        return history.early().isEmpty() ? document : document.append("early", documents(history.early()));
    }

    private static List<Document> documents(List<Step> steps) {
        return steps.stream().map(StepDocuments::of).toList();
    }

    private static CaseHistory history(Document document) {
        return new CaseHistory(
                document.getString("_id"),
                document.getString("feedbackId"),
                steps(document, "steps"),
                steps(document, "early"));
    }

    private static List<Step> steps(Document document, String name) {
        return document.getList(name, Document.class, List.of()).stream()
                .map(StepDocuments::step)
                .collect(Collectors.toCollection(java.util.ArrayList::new));
    }
}
