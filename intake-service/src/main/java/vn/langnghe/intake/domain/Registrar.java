package vn.langnghe.intake.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** A command with the caller's own name for it. */
    public record Request(
            RegisterFeedback command, @Nullable RequestKey key) {}

    public Registration register(RegisterFeedback command, @Nullable RequestKey key) {
        var draft = draft(new Request(command, key));
        if (draft.isEmpty()) {
            return new Registration.UnknownAttachment();
        }
        draft.get().cards().forEach(card -> submitters.keep(card.submitterId(), card.feedbackId(), card.sender()));
        return settle(draft.get(), register.add(draft.get().line()));
    }

    /** Many at once, so that they share the store's work; what became of each, in their order. */
    public List<Registration> registerAll(List<Request> requests, Telling telling) {
        var drafts = requests.stream().map(this::draft).toList();
        var sound = drafts.stream().flatMap(Optional::stream).toList();
        submitters.keepAll(
                sound.stream().flatMap(draft -> draft.cards().stream()).toList());
        var entries = register.addAll(sound.stream().map(Draft::line).toList(), telling)
                .iterator();
        return drafts.stream()
                .map(draft -> draft.map(known -> settle(known, entries.next()))
                        .orElseGet(Registration.UnknownAttachment::new))
                .toList();
    }

    /** The item an earlier request of that key became. */
    public Optional<Feedback> find(RequestKey key) {
        return register.find(FeedbackId.derived(server, key));
    }

    /** Nothing when an attachment is not there, or another item's. */
    private Optional<Draft> draft(Request request) {
        var command = request.command();
        var id = request.key() == null ? FeedbackId.random() : FeedbackId.derived(server, request.key());
        var files = attachments.find(command.attachmentIds(), id);
        if (files.size() < command.attachmentIds().size()) {
            return Optional.empty();
        }
        var fingerprint = HexFormat.of().formatHex(server.derive("content:" + Fingerprint.of(command)));
        var sender = Optional.ofNullable(command.sender()).map(known -> card(id, fingerprint, known));
        var codes = IntStream.rangeClosed(1, command.members().size())
                .mapToObj(number -> TrackingCode.of(server, id, number))
                .toList();
        var cards = IntStream.rangeClosed(1, codes.size())
                .mapToObj(number ->
                        card(id, fingerprint + "/" + number, command.members().get(number - 1)))
                .toList();
        var members = IntStream.range(0, codes.size())
                .mapToObj(at -> new Member(codes.get(at).hash(), cards.get(at).submitterId()))
                .toList();
        // milliseconds are what the register keeps; a repeat must answer the same
        var now = Objects.requireNonNullElseGet(command.registeredAt(), clock::instant)
                .truncatedTo(ChronoUnit.MILLIS);
        var code = TrackingCode.of(server, id);
        var line = new Feedback(
                id,
                Reference.of(server, id, now, 0),
                code.hash(),
                command,
                files,
                earlier(command.receivedAt(), now),
                now,
                sender.map(Submitters.Card::submitterId).orElse(null),
                members,
                fingerprint);
        return Optional.of(new Draft(
                line,
                code,
                codes,
                Stream.concat(sender.stream(), cards.stream()).toList()));
    }

    private Submitters.Card card(FeedbackId id, String fingerprint, Sender sender) {
        return new Submitters.Card(FeedbackId.uuid(server.derive("submitter:" + id + ":" + fingerprint)), id, sender);
    }

    private Registration settle(Draft draft, FeedbackRegister.Entry entry) {
        var registration = switch (entry) {
            case FeedbackRegister.Entry.Added() -> registered(draft);
            case FeedbackRegister.Entry.IdTaken(var first) -> again(first, draft);
            case FeedbackRegister.Entry.ReferenceTaken() -> underAnotherReference(draft);
        };
        var files = draft.line().attachments();
        if (!files.isEmpty() && !(registration instanceof Registration.Conflict)) {
            attachments.claim(files, draft.line().id());
        }
        return registration;
    }

    private Registration underAnotherReference(Draft draft) {
        for (int attempt = 1; attempt < MOST_REFERENCES; attempt++) {
            var line = draft.line();
            var next = draft.under(Reference.of(server, line.id(), line.registeredAt(), attempt));
            switch (register.add(next.line())) {
                case FeedbackRegister.Entry.Added() -> {
                    return registered(next);
                }
                case FeedbackRegister.Entry.IdTaken(var first) -> {
                    return again(first, next);
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

    private static Registration registered(Draft draft) {
        return new Registration.Registered(draft.line(), draft.code(), draft.memberCodes());
    }

    private Registration again(Feedback first, Draft second) {
        if (first.fingerprint().equals(second.line().fingerprint())) {
            return new Registration.Repeated(first, second.code(), second.memberCodes());
        }
        second.line().everySubmitter().forEach(submitters::forget);
        return new Registration.Conflict();
    }
}
