package vn.langnghe.intake.reply.sending;

import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.reply.wording.Words;

/** Words and whom they are for. {@code id} stays the same however often it is tried; of what is {@code secret} the words say nothing. */
public record Letter(
        String id, String feedbackId, String senderId, Sender to, Words words, String language, boolean secret) {

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
