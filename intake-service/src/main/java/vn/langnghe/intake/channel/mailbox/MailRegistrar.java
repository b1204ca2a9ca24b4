package vn.langnghe.intake.channel.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.attachment.AttachmentDesk;
import vn.langnghe.intake.attachment.Refused;
import vn.langnghe.intake.attachment.Upload;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Examination;
import vn.langnghe.intake.domain.Examiner;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FileLimits;
import vn.langnghe.intake.domain.FollowUps;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Registration;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.intake.limit.Additions;
import vn.langnghe.intake.reply.mail.MailOrigins;

/** Makes a mail an item, or an addition to the one it answers. Its Message-ID names it: read again, it is the same. */
@Component
class MailRegistrar {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_NAME = 200;
    static final String CALLER = "mailbox";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Examiner examiner;
    private final Registrar registrar;
    private final FollowUps followUps;
    private final Additions additions;
    private final MailThread thread;
    private final MailSenders senders;
    private final AttachmentDesk files;
    private final FileLimits limits;
    private final MailOrigins origins;
    private final MessageSource messages;

    MailRegistrar(
            Examiner examiner,
            Registrar registrar,
            FollowUps followUps,
            Additions additions,
            MailThread thread,
            MailSenders senders,
            AttachmentDesk files,
            FileLimits limits,
            MailOrigins origins,
            MessageSource messages) {
        this.examiner = examiner;
        this.registrar = registrar;
        this.followUps = followUps;
        this.additions = additions;
        this.thread = thread;
        this.senders = senders;
        this.files = files;
        this.limits = limits;
        this.origins = origins;
        this.messages = messages;
    }

    /** The reason why it could not be taken in, or nothing. */
    Optional<String> take(Mail mail) {
        var item = thread.of(mail);
        return item.isPresent() ? add(mail, item.get()) : register(mail, enclose(mail));
    }

    /** The files that may be kept, and a line for each that may not: those stay in the mail itself. */
    private record Enclosed(List<String> ids, List<String> refused) {

        String below(String text) {
            return refused.isEmpty() ? text : text + "\n\n" + String.join("\n", refused);
        }
    }

    private Enclosed enclose(Mail mail) {
        var ids = new ArrayList<String>();
        var refused = new ArrayList<String>();
        int most = limits.of(Channel.MAILBOX).most();
        for (var file : mail.enclosures()) {
            if (ids.size() == most) {
                refused.add(words("intake.fault.too-many", most));
                break;
            }
            try {
                var upload = new Upload(file.name(), file.bytes().length, new ByteArrayResource(file.bytes()));
                ids.add(files.take(upload, Channel.MAILBOX, CALLER + "/" + mail.id())
                        .attachmentId());
            } catch (Refused unfit) {
                refused.add(words(unfit.code(), unfit.details()));
            }
        }
        return new Enclosed(ids.stream().distinct().toList(), refused);
    }

    /** In the language the unit reads. */
    private String words(String code, Object... details) {
        var reason = messages.getMessage(code, details, VIETNAMESE);
        return messages.getMessage("intake.mail.file-refused", new Object[] {reason}, VIETNAMESE);
    }

    private Optional<String> add(Mail mail, FeedbackId item) {
        var key = new RequestKey(CALLER, mail.id());
        if (!followUps.has(key) && additions.isEnoughForDesk(item)) {
            additions.tellEnough(item);
            return Optional.of("enough");
        }
        add(mail, item, key, enclose(mail));
        return MailDesk.taken();
    }

    private void add(Mail mail, FeedbackId item, RequestKey key, Enclosed enclosed) {
        var words = mail.text().isBlank() && enclosed.ids().isEmpty() ? mail.whole() : mail.text();
        followUps.add(
                key,
                new FollowUps.Said(
                        item,
                        null,
                        enclosed.below(MailThread.withoutCodes(words)),
                        enclosed.ids(),
                        Channel.MAILBOX,
                        mail.receivedAt()));
        senders.of(item.toString(), mail).ifPresent(sender -> remember(sender, mail));
    }

    /** Answers to the latest mail, under the subject of the first: ours quotes it, and would grow with every answer. */
    private void remember(String sender, Mail mail) {
        var first = origins.find(sender).map(MailOrigins.Origin::subject);
        origins.keep(sender, mail.id(), first.orElse(mail.subject()));
    }

    private Optional<String> register(Mail mail, Enclosed enclosed) {
        return switch (examine(mail, enclosed)) {
            case Examination.Faulty _ -> Optional.of("empty");
            case Examination.NotYours _ -> throw new IllegalStateException("an adapter uses its own channel");
            case Examination.Sound(var command) ->
                switch (registrar.register(command, new RequestKey(CALLER, mail.id()))) {
                    case Registration.Registered registered -> known(mail, registered.feedback());
                    case Registration.Repeated repeated -> known(mail, repeated.feedback());
                    case Registration.Conflict _ -> Optional.of("message-id-taken");
                    case Registration.UnknownAttachment _ -> Optional.of("message-id-taken");
                };
        };
    }

    /** An address that is none must not cost the mail: it is kept as a name. */
    private Examination examine(Mail mail, Enclosed enclosed) {
        var author = Author.adapter(CALLER);
        var examined =
                examiner.examine(submission(mail, enclosed, person(mail.fromName(), mail.fromAddress())), author);
        boolean sender = examined instanceof Examination.Faulty(var faults)
                && faults.stream().anyMatch(fault -> fault.field().startsWith("sender."));
        return sender
                ? examiner.examine(submission(mail, enclosed, person(mail.fromAddress(), null)), author)
                : examined;
    }

    private Optional<String> known(Mail mail, Feedback item) {
        var sender = item.submitterId();
        if (sender != null) {
            origins.keep(sender.toString(), mail.id(), mail.subject());
        }
        return MailDesk.taken();
    }

    private static Submission submission(Mail mail, Enclosed enclosed, Submission.Person person) {
        return new Submission(
                Channel.MAILBOX.name(),
                null,
                mail.subject() == null ? null : MailThread.withoutCodes(mail.subject()),
                content(mail, enclosed),
                null,
                null,
                false,
                null,
                null,
                mail.receivedAt().toString(),
                person,
                enclosed.ids(),
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A mail may say everything in its subject. */
    private static String content(Mail mail, Enclosed enclosed) {
        var words = Stream.of(mail.whole(), mail.subject() == null ? "" : mail.subject())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        var text = enclosed.below(MailThread.withoutCodes(clean(words)));
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]", "");
    }

    private static Submission.Person person(@Nullable String name, @Nullable String address) {
        return new Submission.Person(name(name), null, address, null, null, null, null);
    }

    private static @Nullable String name(@Nullable String given) {
        return given == null || given.length() > LONGEST_NAME
                ? null
                : clean(given).replaceAll("\\s+", " ");
    }
}
