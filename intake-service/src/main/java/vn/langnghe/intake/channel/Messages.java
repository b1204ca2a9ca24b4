package vn.langnghe.intake.channel;

import java.time.Instant;
import java.util.List;

/** Messages that wait until their sender has finished speaking. */
public interface Messages {

    /** Durable when it returns; a message of that id that came before changes nothing. */
    void keep(Message message);

    /** Accounts whose oldest waiting message is older than {@code before}, with all that waits of each, oldest first. */
    List<Burst> complete(Instant before);

    /** Bursts named earlier and, because the service died, not yet registered. */
    List<Burst> unfinished();

    /** From now on these messages, and no later ones, are this burst. */
    Burst name(Burst burst);

    /** Registered: their words are forgotten here, their ids are not. */
    void done(Burst burst);

    /** What one account said in one go. */
    record Burst(List<Message> messages) {

        public String name() {
            return messages.getFirst().id();
        }
    }
}
