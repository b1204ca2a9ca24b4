package vn.langnghe.intake.channel.mailbox;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.Outage;
import vn.langnghe.platform.web.Refusal;

/** Says what becomes of a mail. Whatever it is, it is safe somewhere when this returns. */
@Component
class MailDesk {

    private static final Logger log = LoggerFactory.getLogger(MailDesk.class);

    private final MailReading reading;
    private final MailRegistrar registrar;
    private final SetAside aside;
    private final BegunMails begun;
    private final Clock clock;

    MailDesk(MailReading reading, MailRegistrar registrar, SetAside aside, BegunMails begun, Clock clock) {
        this.reading = reading;
        this.registrar = registrar;
        this.aside = aside;
        this.begun = begun;
        this.clock = clock;
    }

    /** Where the mail goes. */
    enum Outcome {
        TAKEN,
        ASIDE,
        UNREADABLE
    }

    Outcome take(Spooled spooled) throws IOException {
        if (spooled.isTooLarge()) {
            return unreadable(spooled, "too-large", null);
        }
        var digest = spooled.digest();
        try {
            return begun.begin(digest) && spooled.isSound() ? read(spooled) : unreadable(spooled, "broken", null);
        } finally {
            begun.end(digest);
        }
    }

    /** Whether the service ended before this one did. */
    boolean wasBegun(Spooled spooled) throws IOException {
        return begun.isBegun(spooled.digest());
    }

    private Outcome read(Spooled spooled) throws IOException {
        Mail mail;
        try {
            mail = reading.of(spooled);
        } catch (UnreadableMail unreadable) {
            log.warn("a mail could not be read: {}", unreadable.getMessage());
            return unreadable(spooled, unreadable.reason(), null);
        }
        if (mail.machine().isPresent()) {
            keep(
                    spooled,
                    false,
                    mail.machine().get().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    mail);
            return Outcome.ASIDE;
        }
        var refusal = registered(mail);
        return refusal.isPresent() ? unreadable(spooled, refusal.get(), mail) : Outcome.TAKEN;
    }

    /** A mail nothing can be made of stops nobody else's; while the store is away, all wait. */
    private Optional<String> registered(Mail mail) {
        try {
            return registrar.take(mail);
        } catch (RuntimeException failed) {
            if (failed instanceof Refusal || Outage.isBehind(failed)) {
                throw failed;
            }
            log.error("a mail could not be taken in: {}", failed.getClass().getName());
            return Optional.of("broken");
        }
    }

    private Outcome unreadable(Spooled spooled, String reason, @Nullable Mail mail) throws IOException {
        keep(spooled, true, reason, mail);
        return Outcome.UNREADABLE;
    }

    private void keep(Spooled spooled, boolean unreadable, String reason, @Nullable Mail mail) throws IOException {
        aside.keep(new SetAside.Note(
                spooled.digest(), unreadable, reason, described(mail), spooled.size(), clock.instant()));
    }

    private static @Nullable String described(@Nullable Mail mail) {
        return mail == null
                ? null
                : Stream.of(mail.fromAddress(), mail.subject())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(" · "));
    }

    /** Nothing: it was taken in. */
    static Optional<String> taken() {
        return Optional.empty();
    }
}
