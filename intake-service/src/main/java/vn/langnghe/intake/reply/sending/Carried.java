package vn.langnghe.intake.reply.sending;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a carrier made of a letter; {@code why} is a code. */
public sealed interface Carried {

    record Away() implements Carried {}

    /** Surely not delivered; worth trying again, at the earliest after {@code pause} if the carrier asked for one. */
    record Later(String why, @Nullable Duration pause) implements Carried {
        public Later(String why) {
            this(why, null);
        }
    }

    /** Will not be delivered this way, however often it is tried. */
    record Never(String why) implements Carried {}

    /** It may have been delivered or not; a second try might tell the sender twice. */
    record Unsure(String why) implements Carried {}
}
