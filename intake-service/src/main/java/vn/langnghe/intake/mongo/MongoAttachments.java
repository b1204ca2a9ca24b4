package vn.langnghe.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.attachment.AttachmentStore;
import vn.langnghe.intake.attachment.Scan;
import vn.langnghe.intake.attachment.Unclaimed;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Attachments;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.secrets.FieldCipher;

/** Files in GridFS; what they were called is encrypted, because people name files after people. */
@Repository
class MongoAttachments implements AttachmentStore, Attachments {

    static final String BUCKET = "attachments";

    private final MongoDatabase database;
    private final GridFSBucket files;
    private final FieldCipher cipher;
    private final Unclaimed unclaimed;

    MongoAttachments(MongoDatabaseFactory databases, FieldCipher cipher, Unclaimed unclaimed) {
        this.database = databases.getMongoDatabase().withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.files = GridFSBuckets.create(database, BUCKET);
        this.cipher = cipher;
        this.unclaimed = unclaimed;
    }

    @Override
    public Stored keep(String id, String name, String mediaType, Scan scan, InputStream bytes) {
        var there = find(id);
        if (there.isPresent()) {
            return there.get();
        }
        forgetHalf(id);
        var metadata = new Document("mediaType", mediaType)
                .append("name", cipher.encrypt(place(id), name))
                .append("scan", scan.name());
        try {
            files.uploadFromStream(new BsonString(id), id, bytes, new GridFSUploadOptions().metadata(metadata));
        } catch (MongoWriteException keptMeanwhile) {
            return find(id).orElseThrow(() -> keptMeanwhile);
        }
        return find(id).orElseThrow();
    }

    /** What somebody had written who died before the end; looked for by its first piece, as that one is indexed. */
    private void forgetHalf(String id) {
        var pieces = database.getCollection(BUCKET + ".chunks");
        if (pieces.deleteOne(and(eq("files_id", id), eq("n", 0))).getDeletedCount() > 0) {
            pieces.deleteMany(eq("files_id", id));
        }
    }

    @Override
    public Optional<Stored> find(String id) {
        return Optional.ofNullable(files.find(eq("_id", id)).first()).map(file -> stored(id, file));
    }

    @Override
    public InputStream open(String id) {
        return files.openDownloadStream(new BsonString(id));
    }

    @Override
    public void mark(String id, Scan scan) {
        database.getCollection(BUCKET + ".files").updateOne(eq("_id", id), set("metadata.scan", scan.name()));
    }

    @Override
    public List<String> unscanned(int most) {
        return ids(nin("metadata.scan", List.of(Scan.CLEAN.name(), Scan.INFECTED.name(), Scan.UNSURE.name())), most);
    }

    @Override
    public List<String> unsure(int most) {
        return ids(eq("metadata.scan", Scan.UNSURE.name()), most);
    }

    private List<String> ids(Bson which, int most) {
        return files.find(which).limit(most).into(new ArrayList<>()).stream()
                .map(GridFSFile::getFilename)
                .toList();
    }

    @Override
    public List<Attachment> find(List<String> ids, FeedbackId item) {
        return ids.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(file -> file.feedbackId() == null || file.feedbackId().equals(item.toString()))
                .map(file -> new Attachment(file.attachmentId(), file.mediaType(), file.size()))
                .toList();
    }

    @Override
    public void claim(List<Attachment> attachments, FeedbackId by) {
        var ids = attachments.stream().map(Attachment::attachmentId).toList();
        database.getCollection(BUCKET + ".files").updateMany(in("_id", ids), set("metadata.feedbackId", by.toString()));
        ids.forEach(unclaimed::release);
    }

    private Stored stored(String id, GridFSFile file) {
        var metadata = Objects.requireNonNull(file.getMetadata());
        return new Stored(
                id,
                // called by its number, it can still be fetched
                cipher.opened(place(id), metadata.getString("name")).orElse(id),
                metadata.getString("mediaType"),
                file.getLength(),
                metadata.getString("feedbackId"),
                Scan.valueOf(Objects.requireNonNullElse(metadata.getString("scan"), Scan.NONE.name())));
    }

    private static String place(String id) {
        return id + "/name";
    }
}
