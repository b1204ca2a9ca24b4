package vn.langnghe.intake.mongo.reply;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.reply.mail.MailOrigins;
import vn.langnghe.intake.secrets.FieldCipher;

/** Encrypted: a Message-ID often names the sender's own domain. */
@Repository
class MongoMailOrigins implements MailOrigins {

    private final MongoTemplate mongo;
    private final FieldCipher cipher;

    MongoMailOrigins(MongoTemplate mongo, FieldCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
    }

    @Override
    public void keep(String senderId, String messageId, @Nullable String subject) {
        mongo.save(new OriginDocument(
                senderId,
                cipher.encrypt(senderId + "/message", messageId),
                subject == null ? null : cipher.encrypt(senderId + "/subject", subject)));
    }

    /** What does not open is as if it were not there: an answer goes out under a subject of its own. */
    @Override
    public Optional<Origin> find(String senderId) {
        return Optional.ofNullable(mongo.findById(senderId, OriginDocument.class))
                .flatMap(found -> cipher.opened(senderId + "/message", found.messageId())
                        .map(messageId -> new Origin(messageId, subject(found))));
    }

    private @Nullable String subject(OriginDocument found) {
        return found.subject() == null
                ? null
                : cipher.opened(found.id() + "/subject", found.subject()).orElse(null);
    }

    @Document("mail_origins")
    record OriginDocument(
            @Id String id, String messageId, @Nullable String subject) {}
}
