package vn.langnghe.intake.mongo.reply;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.reply.Followers;

@Repository
class MongoFollowers implements Followers {

    private final MongoTemplate mongo;

    MongoFollowers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void join(String caseId, String feedbackId, String into) {
        var all = all(caseId, feedbackId);
        mongo.upsert(
                query(where("_id").is(into)),
                new Update().addToSet("items").each(all.toArray()),
                FollowedDocument.class);
    }

    @Override
    public void part(String caseId, String feedbackId) {
        var all = all(caseId, feedbackId);
        mongo.updateMulti(
                query(where("_id").ne(caseId).and("items").in(all)),
                new Update().pullAll("items", all.toArray()),
                FollowedDocument.class);
    }

    private Set<String> all(String caseId, String feedbackId) {
        var all = new HashSet<>(of(List.of(caseId)).getOrDefault(caseId, Set.of()));
        all.add(feedbackId);
        return all;
    }

    @Override
    public Map<String, Set<String>> of(Collection<String> caseIds) {
        return mongo.find(query(where("_id").in(caseIds)), FollowedDocument.class).stream()
                .collect(Collectors.toMap(FollowedDocument::id, FollowedDocument::items));
    }

    @Document("followers")
    record FollowedDocument(@Id String id, Set<String> items) {}
}
