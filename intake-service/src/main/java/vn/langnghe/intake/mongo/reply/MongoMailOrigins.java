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
    public void keep(String feedbackId, String messageId, @Nullable String subject) {
        mongo.save(new OriginDocument(
                feedbackId,
                cipher.encrypt(feedbackId + "/message", messageId),
                subject == null ? null : cipher.encrypt(feedbackId + "/subject", subject)));
    }

    @Override
    public Optional<Origin> find(String feedbackId) {
        return Optional.ofNullable(mongo.findById(feedbackId, OriginDocument.class))
                .map(found -> new Origin(
                        cipher.decrypt(feedbackId + "/message", found.messageId()),
                        found.subject() == null ? null : cipher.decrypt(feedbackId + "/subject", found.subject())));
    }

    @Document("mail_origins")
    record OriginDocument(
            @Id String id, String messageId, @Nullable String subject) {}
}
