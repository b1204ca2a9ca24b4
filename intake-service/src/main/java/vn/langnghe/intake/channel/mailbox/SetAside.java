package vn.langnghe.intake.channel.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mail that became nothing, with the reason, for a clerk to look at. */
public interface SetAside {

    /** Durable when it returns; the same mail again changes nothing. */
    void keep(Note note);

    /** Those nobody has ticked off, newest first. */
    List<Note> open(int limit);

    /** A clerk has looked. */
    void tickOff(String id);

    /**
     * What is known of one.
     *
     * @param mail who wrote and about what, kept encrypted
     * @param reason the end of a message key
     */
    record Note(
            String id,
            boolean unreadable,
            String reason,
            @Nullable String mail,
            long size,
            Instant at) {

        @Override
        public String toString() {
            return "Note[" + reason + "]";
        }
    }
}
