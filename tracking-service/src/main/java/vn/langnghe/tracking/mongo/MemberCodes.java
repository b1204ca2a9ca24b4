package vn.langnghe.tracking.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.langnghe.tracking.domain.Case;

/** Which item a member's code belongs to, where one item speaks for many; written before the case that it leads to. */
final class MemberCodes {

    private static final String ITEM = "item";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> codes;

    MemberCodes(MongoDatabase database) {
        this.codes = database.getCollection("member_codes").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    void file(List<Case> fresh) {
        var writes = fresh.stream()
                .map(Case::item)
                .flatMap(item -> item.memberHashes().stream()
                        .map(hash -> new ReplaceOneModel<>(
                                eq(hash), new Document("_id", hash).append(ITEM, item.trackingHash()), UPSERT)))
                .toList();
        if (!writes.isEmpty()) {
            codes.bulkWrite(writes);
        }
    }

    /** The hash of the item's own code. */
    Optional<String> itemOf(String memberHash) {
        return Optional.ofNullable(codes.find(eq(memberHash)).first()).map(found -> found.getString(ITEM));
    }
}
