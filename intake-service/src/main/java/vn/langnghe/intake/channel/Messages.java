package vn.langnghe.intake.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages that wait until their sender has finished speaking. */
public interface Messages {

    /** Durable when it returns; a message of that id that came before changes nothing. */
    void keep(Message message);

    /** Accounts whose oldest waiting message is older than {@code before}, with all that waits of each, oldest first. */
    List<Burst> complete(Instant before);

    /** Bursts named some time ago and not yet registered, because the service died or they could not be taken in just then. */
    List<Burst> unfinished();

    /**
     * From now on these messages, and no later ones, are this burst, as far as no other instance has named them meanwhile;
     * nothing where it has named the first.
     */
    Optional<Burst> name(Burst burst);

    /** Registered: their words are forgotten here, their ids are not. */
    void done(Burst burst);

    /** It could not be taken in: not tried before {@code pause} is over, or without any, no more until a clerk says so. */
    void failed(Burst burst, Trouble trouble, Optional<Duration> pause);

    /** What one account said in one go, and how often it could not be taken in. */
    record Burst(List<Message> messages, int failures) {

        public String name() {
            return messages.getFirst().id();
        }
    }
}
