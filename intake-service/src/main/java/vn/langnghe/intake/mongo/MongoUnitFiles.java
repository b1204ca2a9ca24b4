package vn.langnghe.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.attachment.AttachmentStore;
import vn.langnghe.intake.attachment.UnitFiles;

/** Beside which item a file lies, who laid it there and to whom it was sent stand in the metadata of the file. */
@Repository
class MongoUnitFiles implements UnitFiles {

    private static final String ITEM = "metadata.feedbackId";
    static final String BY = "metadata.by";
    private static final String SENT_TO = "metadata.sentTo";

    private final MongoCollection<Document> files;
    private final AttachmentStore store;

    MongoUnitFiles(MongoDatabaseFactory databases, AttachmentStore store) {
        this.files = databases
                .getMongoDatabase()
                .getCollection(MongoAttachments.BUCKET + ".files")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.store = store;
    }

    @Override
    public void lay(String attachmentId, String feedbackId, String by) {
        files.updateOne(eq("_id", attachmentId), combine(set(ITEM, feedbackId), set(BY, by)));
    }

    @Override
    public List<AttachmentStore.Stored> beside(String feedbackId) {
        return files
                .find(laidBeside(feedbackId))
                .sort(Sorts.ascending("uploadDate", "_id"))
                .projection(Projections.include("_id"))
                .map(file -> file.getString("_id"))
                .into(new ArrayList<>())
                .stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public boolean isAmongStaff(String attachmentId, String user) {
        return files.countDocuments(and(eq("_id", attachmentId), exists(BY), ne(BY, user), exists(SENT_TO, false))) > 0;
    }

    @Override
    public void send(List<String> attachmentIds, String item, String to) {
        files.updateMany(and(in("_id", attachmentIds), laidBeside(item)), addToSet(SENT_TO, to));
    }

    @Override
    public Optional<AttachmentStore.Stored> sentTo(String feedbackId, String attachmentId) {
        var sent = files.countDocuments(and(eq("_id", attachmentId), eq(SENT_TO, feedbackId))) > 0;
        return sent ? store.find(attachmentId) : Optional.empty();
    }

    private static Bson laidBeside(String feedbackId) {
        return and(eq(ITEM, feedbackId), exists(BY));
    }
}
