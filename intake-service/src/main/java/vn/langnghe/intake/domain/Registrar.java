package vn.langnghe.intake.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an item into the register.
 *
 * <p>The sender is written first and the line of the register last, each durable before the next step: a crash in
 * between leaves at most a sender nobody refers to, which is swept. The sender's id depends on what was sent, so that of
 * two requests with one key but other content neither can overwrite the other's sender.
 */
public final class Registrar {

    private static final int MOST_REFERENCES = 20;

    private final FeedbackRegister register;
    private final Submitters submitters;
    private final Attachments attachments;
    private final Derivation server;
    private final Clock clock;

    public Registrar(
            FeedbackRegister register, Submitters submitters, Attachments attachments, Derivation server, Clock clock) {
        this.register = register;
        this.submitters = submitters;
        this.attachments = attachments;
        this.server = server;
        this.clock = clock;
    }

    public Registration register(RegisterFeedback command, @Nullable RequestKey key) {
        var id = key == null ? FeedbackId.random() : FeedbackId.derived(server, key);
        var files = attachments.find(command.attachmentIds(), id);
        if (files.size() < command.attachmentIds().size()) {
            return new Registration.UnknownAttachment();
        }
        var fingerprint = HexFormat.of().formatHex(server.derive("content:" + Fingerprint.of(command)));
        var submitterId = command.sender() == null ? null : keep(id, fingerprint, command.sender());
        var members = keepMembers(id, fingerprint, command.members());
        // milliseconds are what the register keeps; a repeat must answer the same
        var now = Objects.requireNonNullElseGet(command.registeredAt(), clock::instant);
        var registration =
                write(id, fingerprint, submitterId, members, command, files, now.truncatedTo(ChronoUnit.MILLIS));
        if (!files.isEmpty() && !(registration instanceof Registration.Conflict)) {
            attachments.claim(files, id);
        }
        return registration;
    }

    /** The item an earlier request of that key became. */
    public Optional<Feedback> find(RequestKey key) {
        return register.find(FeedbackId.derived(server, key));
    }

    private List<Member> keepMembers(FeedbackId id, String fingerprint, List<Sender> members) {
        return IntStream.rangeClosed(1, members.size())
                .mapToObj(number -> new Member(
                        TrackingCode.of(server, id, number).hash(),
                        keep(id, fingerprint + "/" + number, members.get(number - 1))))
                .toList();
    }

    private List<TrackingCode> memberCodes(Feedback feedback) {
        return IntStream.rangeClosed(1, feedback.members().size())
                .mapToObj(number -> TrackingCode.of(server, feedback.id(), number))
                .toList();
    }

    private UUID keep(FeedbackId id, String fingerprint, Sender sender) {
        var submitterId = FeedbackId.uuid(server.derive("submitter:" + id + ":" + fingerprint));
        submitters.keep(submitterId, id, sender);
        return submitterId;
    }

    private Registration write(
            FeedbackId id,
            String fingerprint,
            @Nullable UUID submitterId,
            List<Member> members,
            RegisterFeedback command,
            List<Attachment> files,
            Instant now) {
        var code = TrackingCode.of(server, id);
        var receivedAt = earlier(command.receivedAt(), now);
        for (int attempt = 0; attempt < MOST_REFERENCES; attempt++) {
            var reference = Reference.of(server, id, now, attempt);
            var feedback = new Feedback(
                    id, reference, code.hash(), command, files, receivedAt, now, submitterId, members, fingerprint);
            switch (register.add(feedback)) {
                case FeedbackRegister.Entry.Added() -> {
                    return new Registration.Registered(feedback, code, memberCodes(feedback));
                }
                case FeedbackRegister.Entry.IdTaken(var first) -> {
                    return again(first, feedback, code);
                }
                case FeedbackRegister.Entry.ReferenceTaken() -> {}
            }
        }
        throw new IllegalStateException("no free reference after " + MOST_REFERENCES + " attempts");
    }

    /** Nothing is received after it was registered, whatever the clock of its sender says. */
    private static Instant earlier(@Nullable Instant receivedAt, Instant now) {
        return receivedAt == null || receivedAt.isAfter(now) ? now : receivedAt;
    }

    private Registration again(Feedback first, Feedback second, TrackingCode code) {
        if (first.fingerprint().equals(second.fingerprint())) {
            return new Registration.Repeated(first, code, memberCodes(first));
        }
        second.everySubmitter().forEach(submitters::forget);
        return new Registration.Conflict();
    }
}
