package vn.langnghe.intake.channel.mailbox;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Contact;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.domain.Submitters;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.intake.register.RegisterQuery;
import vn.langnghe.intake.register.RegisterSearch;
import vn.langnghe.intake.reply.mail.MailThreads;

/** Finds the item a mail goes on about. */
@Component
class MailThread {

    private static final Pattern REFERENCE = Pattern.compile("\\b\\d{4}-[0-9A-Za-z]{6}\\b");
    private static final Pattern CODE = Pattern.compile("(?i)\\bLN(?:-?[0-9A-Z]{4}){3}-?[0-9A-Z]\\b");

    private final MailThreads threads;
    private final RegisterSearch register;
    private final Submitters submitters;

    MailThread(MailThreads threads, RegisterSearch register, Submitters submitters) {
        this.threads = threads;
        this.register = register;
        this.submitters = submitters;
    }

    /** By our own Message-ID, by the secret code, or by the public number when its sender wrote. */
    Optional<FeedbackId> of(Mail mail) {
        var subject = mail.subject() == null ? "" : mail.subject();
        return threads.read(mail.threads())
                .or(() -> byCode(subject))
                .or(() -> byReference(subject, mail))
                .map(id -> new FeedbackId(UUID.fromString(id)));
    }

    private Optional<String> byCode(String subject) {
        return CODE.matcher(subject)
                .results()
                .flatMap(found -> TrackingCode.parse(found.group()).stream())
                .flatMap(code -> line(code.toString()).stream())
                .map(RegisterLine::feedbackId)
                .findFirst();
    }

    private Optional<String> byReference(String subject, Mail mail) {
        return REFERENCE
                .matcher(subject)
                .results()
                .flatMap(found -> Reference.parse(found.group()).stream())
                .flatMap(reference -> line(reference.value()).stream())
                .map(RegisterLine::feedbackId)
                .filter(id -> wrote(id, mail))
                .findFirst();
    }

    private Optional<RegisterLine> line(String name) {
        return register
                .search(new RegisterQuery(name, null, null, null, null, null, null, true, null, 1))
                .lines()
                .stream()
                .findFirst();
    }

    private boolean wrote(String feedbackId, Mail mail) {
        var address = mail.fromAddress();
        return address != null
                && register.find(feedbackId)
                        .flatMap(RegisterSearch.Found::submitterId)
                        .flatMap(submitters::find)
                        .map(Sender::email)
                        .filter(Contact.email(address)::equals)
                        .isPresent();
    }
}
