package vn.langnghe.intake.reply.mail;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Derivation;

/**
 * Message-IDs of our mail: {@code <ln.item.delivery.seal@domain>}. They name the item they are about, sealed with the
 * server's key, so that an answer finds it without our keeping what we sent, and nobody can make one up.
 */
@Component
public class MailThreads {

    private static final int DELIVERY = 8;
    private static final int SEAL = 8;
    private static final Pattern OURS = Pattern.compile(
            "<?ln\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-f]{16})\\.([0-9a-f]{16})@[^>\\s]+>?");

    private final Derivation server;

    MailThreads(Derivation server) {
        this.server = server;
    }

    /** The same for the same delivery, so that a mail sent again is known as the same. */
    String messageId(String feedbackId, String deliveryId, String domain) {
        var delivery = hex("mail:" + deliveryId, DELIVERY);
        return "<ln.%s.%s.%s@%s>".formatted(feedbackId, delivery, seal(feedbackId, delivery), domain);
    }

    /** The item a {@code References} or {@code In-Reply-To} header speaks of, if one of its ids is ours. */
    public Optional<String> read(String header) {
        return OURS.matcher(header)
                .results()
                .filter(id -> seal(id.group(1), id.group(2)).equals(id.group(3)))
                .map(id -> id.group(1))
                .findFirst();
    }

    private String seal(String feedbackId, String delivery) {
        return hex("mail-seal:" + feedbackId + "." + delivery, SEAL);
    }

    private String hex(String label, int bytes) {
        return HexFormat.of().formatHex(server.derive(label), 0, bytes);
    }
}
