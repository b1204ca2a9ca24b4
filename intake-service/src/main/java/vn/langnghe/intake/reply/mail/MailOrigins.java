package vn.langnghe.intake.reply.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last mail a sender wrote about an item: what our next one to that sender, and to no other, answers. */
public interface MailOrigins {

    void keep(String senderId, String messageId, @Nullable String subject);

    Optional<Origin> find(String senderId);

    /** {@code messageId} with its angle brackets. */
    record Origin(String messageId, @Nullable String subject) {

        @Override
        public String toString() {
            return "Origin[…]";
        }
    }
}
