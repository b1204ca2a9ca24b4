package vn.langnghe.intake.channel.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, once it is read.
 *
 * @param id its Message-ID, or a digest of it
 * @param threads its In-Reply-To and References as they stand
 * @param text without what it quotes, as far as that can be told
 * @param whole with everything it quotes
 * @param machine why no person wrote it, if none did
 */
record Mail(
        String id,
        @Nullable String fromName,
        @Nullable String fromAddress,
        @Nullable String subject,
        String threads,
        String text,
        String whole,
        List<Enclosure> enclosures,
        Instant receivedAt,
        Optional<Machine> machine) {

    /** A file that came with it. */
    record Enclosure(String name, byte[] bytes) {

        @Override
        public String toString() {
            return "Enclosure[" + bytes.length + "]";
        }
    }

    /** Mail that nobody wrote. */
    enum Machine {
        AUTO_REPLY,
        BOUNCE,
        BULK,
        OWN
    }

    @Override
    public String toString() {
        return "Mail[…]";
    }
}
