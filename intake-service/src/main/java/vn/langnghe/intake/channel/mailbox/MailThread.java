package vn.langnghe.intake.channel.mailbox;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.RequestKey;
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

    /** A hyphen as it is, or as the links of mail filters write it, and perhaps the end of a quoted line. */
    private static final String HYPHEN = "(?:%(?:25)?2D|-2D|-)?(?:[ \\t]*\\R[> \\t]{0,20})?";

    /** As quotes carry it: broken at a hyphen, or within a link that wraps ours. */
    private static final Pattern QUOTED_CODE = Pattern.compile(
            "(?i)(?:(?<![0-9A-Z])|(?<=2F))LN(?:" + HYPHEN + "[0-9A-Z]{4}){3}" + HYPHEN + "[0-9A-Z](?![0-9A-Z])");

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final int MOST_IDS = 30;

    private final MailThreads threads;
    private final RegisterSearch register;
    private final Registrar registrar;
    private final MailSenders senders;

    MailThread(MailThreads threads, RegisterSearch register, Registrar registrar, MailSenders senders) {
        this.threads = threads;
        this.register = register;
        this.registrar = registrar;
        this.senders = senders;
    }

    /** By our own Message-ID, by the secret code, or when its sender wrote by the public number or that sender's first mail. */
    Optional<FeedbackId> of(Mail mail) {
        var subject = mail.subject() == null ? "" : mail.subject();
        return threads.read(mail.threads())
                .or(() -> byCode(subject))
                .or(() -> byReference(subject, mail))
                .or(() -> byOwnMail(mail))
                .map(id -> new FeedbackId(UUID.fromString(id)));
    }

    /** Without the sender's secret, which our mails carry and answers quote: whoever reads the words could act with it. */
    static String withoutCodes(String words) {
        return QUOTED_CODE.matcher(words).replaceAll("LN-…");
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
                .filter(id -> senders.of(id, mail).isPresent())
                .findFirst();
    }

    private Optional<RegisterLine> line(String name) {
        return register
                .search(new RegisterQuery(name, null, null, null, null, null, null, true, null, 1))
                .lines()
                .stream()
                .findFirst();
    }

    /** A mail one sends after one's own, with what was forgotten: its item is named by that first mail's Message-ID. */
    private Optional<String> byOwnMail(Mail mail) {
        return ID.matcher(mail.threads())
                .results()
                .limit(MOST_IDS)
                .map(id -> new RequestKey(MailRegistrar.CALLER, id.group()))
                .flatMap(key -> registrar.find(key).stream())
                .map(item -> item.id().toString())
                .filter(id -> senders.of(id, mail).isPresent())
                .findFirst();
    }
}
