package vn.langnghe.intake.domain;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks a submission over, field by field, and turns it into the command it stands for. */
public final class Examiner {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_CONTENT = 20_000;
    static final int MOST_MEMBERS = 500;

    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private final Clock clock;
    private final FileLimits files;
    private final boolean syntheticAllowed;

    /** {@code syntheticAllowed}: whether made-up items are welcome here at all. */
    public Examiner(Clock clock, FileLimits files, boolean syntheticAllowed) {
        this.clock = clock;
        this.files = files;
        this.syntheticAllowed = syntheticAllowed;
    }

    public Examination examine(Submission submission, Author author) {
        var fields = new Fields();
        var channel = channel(fields, submission, author);
        var command = read(fields, submission, author, channel);
        if (!fields.faults().isEmpty()) {
            return new Examination.Faulty(fields.faults());
        }
        return author.mayUse(channel) || command.synthetic()
                ? new Examination.Sound(command)
                : new Examination.NotYours(channel);
    }

    private static Channel channel(Fields fields, Submission submission, Author author) {
        var named = fields.choice("channel", submission.channel(), Channel.class);
        if (named != null) {
            return named;
        }
        if (author.usualChannel() == null && submission.channel() == null) {
            fields.fault("channel", "required");
        }
        return author.channel(null);
    }

    private RegisterFeedback read(Fields fields, Submission submission, Author author, Channel channel) {
        var senderType = fields.choice("senderType", submission.senderType(), SenderType.class);
        var subject = fields.line("subject", submission.subject(), LONGEST_SUBJECT);
        var content = fields.lines("content", submission.content(), LONGEST_CONTENT);
        if (content == null) {
            fields.fault("content", "required");
        }
        var senderFields = new SenderFields(fields, senderType);
        var sender = senderFields.read(submission);
        var times = new TimeFields(fields, clock.instant(), author);
        boolean synthetic = synthetic(fields, submission, author);
        return new RegisterFeedback(
                channel,
                senderType == null ? guess(sender, channel) : senderType,
                subject,
                Objects.requireNonNullElse(content, ""),
                language(fields, submission.language()),
                isTrue(submission.confidential()),
                author.association(),
                fields.code("communeCode", submission.communeCode(), 32),
                fields.code("serviceCode", submission.serviceCode(), 64),
                times.receivedAt(submission.receivedAt()),
                sender,
                attachments(fields, submission, files.of(channel).most()),
                isTrue(submission.consentToPublish()),
                synthetic,
                times.registeredAt(submission.registeredAt(), synthetic),
                author.name(),
                members(fields, senderFields, submission, author),
                external(fields, submission, author),
                new SourceFields(fields, author).read(submission.source()));
    }

    /** Many behind one item: an association's doing, or a clerk's who writes for one. */
    private static List<Sender> members(
            Fields fields, SenderFields senderFields, Submission submission, Author author) {
        var people = Objects.requireNonNullElse(submission.senders(), List.<Submission.Person>of());
        if (people.isEmpty()) {
            return List.of();
        }
        if (!author.mayUse(Channel.ASSOCIATION)) {
            fields.fault("senders", "association-only");
        }
        if (isTrue(submission.anonymous())) {
            fields.fault("anonymous", "anonymous-member");
        }
        if (people.size() > MOST_MEMBERS) {
            fields.fault("senders", "too-many", MOST_MEMBERS);
            return List.of();
        }
        return senderFields.members(people);
    }

    private static @Nullable ExternalNumber external(Fields fields, Submission submission, Author author) {
        var system = fields.line("externalSystem", submission.externalSystem(), 64);
        var number = fields.line("externalNumber", submission.externalNumber(), 64);
        if (number == null) {
            return null;
        }
        if (!author.mayUse(Channel.ASSOCIATION)) {
            fields.fault("externalNumber", "association-only");
        }
        return new ExternalNumber(Objects.requireNonNullElse(system, ownSystem(author)), number);
    }

    /** An association's program numbers its own items; clerks carry those of others, and two may bring the same. */
    private static String ownSystem(Author author) {
        return author.standing() == Author.Standing.CLERK ? "" : author.name();
    }

    /** What a silent sender most likely is. */
    private static SenderType guess(@Nullable Sender sender, Channel channel) {
        if (channel == Channel.ASSOCIATION) {
            return SenderType.ASSOCIATION;
        }
        boolean firm = sender != null && (sender.organisation() != null || sender.taxCode() != null);
        return firm ? SenderType.ENTERPRISE : SenderType.CITIZEN;
    }

    private static String language(Fields fields, @Nullable String value) {
        var language = Objects.requireNonNullElse(fields.line("language", value, 10), "vi");
        if (!LANGUAGES.contains(language)) {
            fields.fault("language", "choice", "vi, en");
        }
        return language;
    }

    private boolean synthetic(Fields fields, Submission submission, Author author) {
        boolean wanted = isTrue(submission.synthetic());
        if (wanted && !(syntheticAllowed && author.mayMakeUp())) {
            fields.fault("synthetic", "synthetic");
        }
        return wanted;
    }

    private static List<String> attachments(Fields fields, Submission submission, int most) {
        var ids = Objects.requireNonNullElse(submission.attachmentIds(), List.<String>of());
        if (ids.size() > most) {
            fields.fault("attachmentIds", "too-many", most);
            return List.of();
        }
        return ids.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
