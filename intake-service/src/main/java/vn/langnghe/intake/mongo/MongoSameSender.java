package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.intake.register.SameSender;

/** By the marks alone: no field of a sender is decrypted. */
@Repository
class MongoSameSender implements SameSender {

    /** More than one sender brings; a number that many share tells nothing of one of them. */
    private static final int MOST = 500;

    private final MongoTemplate mongo;

    MongoSameSender(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<RegisterLine> itemsOf(UUID submitterId) {
        var sender = Optional.ofNullable(mongo.findById(submitterId.toString(), SubmitterDocument.class));
        var ids = sender.stream().flatMap(this::feedbackIds).distinct().toList();
        var newestFirst = query(where("_id").in(ids)).with(Sort.by(Sort.Direction.DESC, "registeredAt", "_id"));
        return mongo.find(newestFirst, FeedbackDocument.class).stream()
                .map(FeedbackDocument::line)
                .toList();
    }

    /** One question for each mark, because each has its own index. */
    private Stream<String> feedbackIds(SubmitterDocument sender) {
        return Stream.of(
                        marked("phoneMark", sender.phoneMark()),
                        marked("taxCodeMark", sender.taxCodeMark()),
                        marked("emailMark", sender.emailMark()))
                .flatMap(List::stream);
    }

    private List<String> marked(String field, @Nullable String mark) {
        if (mark == null) {
            return List.of();
        }
        var same = query(where(field).is(mark)).limit(MOST);
        same.fields().include("feedbackId");
        return mongo.find(same, Document.class, SubmitterDocument.COLLECTION).stream()
                .map(document -> document.getString("feedbackId"))
                .toList();
    }
}
