package vn.langnghe.intake.reply.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last mail a sender wrote about an item: what our next one answers. */
public interface MailOrigins {

    void keep(String feedbackId, String messageId, @Nullable String subject);

    Optional<Origin> find(String feedbackId);

    /** {@code messageId} with its angle brackets. */
    record Origin(String messageId, @Nullable String subject) {

        @Override
        public String toString() {
            return "Origin[…]";
        }
    }
}
