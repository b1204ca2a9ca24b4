package vn.langnghe.intake.channel;

import java.time.Instant;
import java.util.List;
import vn.langnghe.intake.domain.Channel;

/** One message of one account. {@code id} is the platform's own and names a repeat. */
public record Message(Channel channel, String id, String account, String text, List<FileLink> files, Instant sentAt) {

    @Override
    public String toString() {
        return "Message[" + channel + "]";
    }
}
