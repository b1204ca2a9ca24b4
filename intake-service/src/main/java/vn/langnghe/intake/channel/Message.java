package vn.langnghe.intake.channel;

import java.time.Instant;
import vn.langnghe.intake.domain.Channel;

/** One message of one account. {@code id} is the platform's own and names a repeat. */
public record Message(Channel channel, String id, String account, String text, Instant sentAt) {

    @Override
    public String toString() {
        return "Message[" + channel + "]";
    }
}
