package vn.langnghe.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sender adds that may accuse those who work on his case never reaches them: it becomes an item of its own, which
 * few may read, from the same sender, by the same way, with the files that came with it.
 */
public final class AdditionsApart {

    private static final String CALLER = "follow-up";

    private final FollowUpBook book;
    private final FeedbackRegister register;
    private final Submitters submitters;
    private final Attachments attachments;
    private final Derivation server;
    private final Registrar registrar;

    public AdditionsApart(
            FollowUpBook book,
            FeedbackRegister register,
            Submitters submitters,
            Attachments attachments,
            Derivation server,
            Registrar registrar) {
        this.book = book;
        this.register = register;
        this.submitters = submitters;
        this.attachments = attachments;
        this.server = server;
        this.registrar = registrar;
    }

    /** Asked again it does nothing again; what was erased meanwhile stays erased. */
    public void register(UUID followUp) {
        var key = new RequestKey(CALLER, followUp.toString());
        if (registrar.find(key).isPresent()) {
            return;
        }
        book.find(followUp)
                .ifPresent(said -> register.find(said.feedbackId()).ifPresent(item -> register(said, item, key)));
    }

    /** Its files change hands first: an interrupted one is done again whole. */
    private void register(FollowUp said, Feedback item, RequestKey key) {
        var own = FeedbackId.derived(server, key);
        attachments.claim(said.attachments(), own);
        var ids = said.attachments().stream().map(Attachment::attachmentId).toList();
        var files = attachments.find(ids, own).stream()
                .map(Attachment::attachmentId)
                .toList();
        if (registrar.register(command(said, item, files), key) instanceof Registration.UnknownAttachment) {
            throw new IllegalStateException("a file was erased meanwhile: to be tried again");
        }
    }

    private RegisterFeedback command(FollowUp said, Feedback item, List<String> files) {
        var first = item.registered();
        return new RegisterFeedback(
                said.channel(),
                first.senderType(),
                subject(item, first.language()),
                said.text(),
                first.language(),
                true,
                first.associationCode(),
                first.communeCode(),
                null,
                said.receivedAt(),
                sender(item),
                files,
                false,
                first.synthetic(),
                first.synthetic() ? madeUp(said, item) : null,
                CALLER);
    }

    /** Nobody knows which of several it was. */
    private @Nullable Sender sender(Feedback item) {
        return Optional.ofNullable(item.submitterId()).flatMap(submitters::find).orElse(null);
    }

    private static String subject(Feedback item, String language) {
        return (Objects.equals(language, "en") ? "Added to " : "Gửi thêm vào ý kiến ")
                + item.reference().value();
    }

    /** A made-up item lives in its own time. */
    private static Instant madeUp(FollowUp said, Feedback item) {
        return said.receivedAt().isAfter(item.registeredAt()) ? said.receivedAt() : item.registeredAt();
    }
}
