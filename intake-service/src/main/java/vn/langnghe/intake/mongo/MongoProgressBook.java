package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;

@Repository
class MongoProgressBook implements ProgressBook {

    private final MongoTemplate mongo;

    MongoProgressBook(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, Progress> of(Collection<String> caseIds) {
        return mongo.find(query(where("_id").in(caseIds)), CaseDocument.class).stream()
                .map(CaseDocument::progress)
                .collect(Collectors.toMap(Progress::caseId, Function.identity()));
    }

    @Override
    public List<Progress> ofItems(Collection<String> feedbackIds) {
        return mongo.find(query(where("progress.feedbackId").in(feedbackIds)), CaseDocument.class).stream()
                .map(CaseDocument::progress)
                .toList();
    }

    /** Replaces only what is still as it was read; where another instance was quicker it fails, and is read again. */
    @Override
    public void write(Map<String, Progress> before, Collection<Progress> after) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, CaseDocument.class);
        after.forEach(progress -> {
            var read = before.get(progress.caseId());
            var document = new CaseDocument(progress.caseId(), progress);
            if (read == null) {
                bulk.insert(document);
            } else {
                bulk.replaceOne(
                        query(where("_id")
                                .is(progress.caseId())
                                .and("progress.number")
                                .is(read.number())),
                        document);
            }
        });
        var done = bulk.execute();
        if (done.getMatchedCount() + done.getInsertedCount() < after.size()) {
            // what only this step tells, that it is secret above all, would be lost
            throw new OptimisticLockingFailureException("a case was written meanwhile");
        }
    }

    @Document(CaseDocument.COLLECTION)
    record CaseDocument(@Id String id, Progress progress) {
        static final String COLLECTION = "cases";
    }
}
