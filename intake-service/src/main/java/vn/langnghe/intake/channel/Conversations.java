package vn.langnghe.intake.channel;

import java.util.Optional;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;

/** What each account talks to us about. */
public interface Conversations {

    void remember(Channel channel, String account, FeedbackId item);

    /** The last item of that account. */
    Optional<FeedbackId> last(Channel channel, String account);
}
