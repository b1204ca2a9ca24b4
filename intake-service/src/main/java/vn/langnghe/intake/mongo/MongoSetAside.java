package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.channel.mailbox.SetAside;
import vn.langnghe.intake.secrets.FieldCipher;

/** Who wrote and about what is encrypted, and forgotten when ticked off. */
@Repository
class MongoSetAside implements SetAside {

    private final MongoTemplate mongo;
    private final FieldCipher cipher;

    MongoSetAside(MongoTemplate mongo, FieldCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
    }

    @Document(NoteDocument.COLLECTION)
    record NoteDocument(
            @Id String id,
            boolean unreadable,
            String reason,
            @Nullable String sealed,
            long size,
            Instant at,
            boolean open) {

        static final String COLLECTION = "mails";
    }

    @Override
    public void keep(Note note) {
        var sealed = note.mail() == null ? null : cipher.encrypt(place(note.id()), note.mail());
        try {
            mongo.insert(new NoteDocument(
                    note.id(), note.unreadable(), note.reason(), sealed, note.size(), note.at(), true));
        } catch (DuplicateKeyException again) {
            // noted before
        }
    }

    @Override
    public List<Note> open(int limit) {
        var newest = query(where("open").is(true))
                .with(Sort.by(Sort.Direction.DESC, "at"))
                .limit(limit);
        return mongo.find(newest, NoteDocument.class).stream().map(this::note).toList();
    }

    @Override
    public void tickOff(String id) {
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().set("open", false).unset("sealed"), NoteDocument.class);
    }

    private Note note(NoteDocument document) {
        return new Note(
                document.id(),
                document.unreadable(),
                document.reason(),
                document.sealed() == null
                        ? null
                        : cipher.opened(place(document.id()), document.sealed()).orElse(null),
                document.size(),
                document.at());
    }

    private static String place(String id) {
        return id + "/mail";
    }
}
