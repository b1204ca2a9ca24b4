package vn.langnghe.intake.mongo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.ReplyBy;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.register.Folded;
import vn.langnghe.intake.secrets.BlindIndex;
import vn.langnghe.intake.secrets.FieldCipher;

/** Closes and opens a sender's fields. */
@Component
class SubmitterSeal {

    private final FieldCipher cipher;
    private final BlindIndex index;

    SubmitterSeal(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    SubmitterDocument close(UUID id, FeedbackId feedbackId, Sender sender, Instant now) {
        return close(id, feedbackId, sender, now, null);
    }

    SubmitterDocument close(UUID id, FeedbackId feedbackId, Sender sender, Instant now, @Nullable Integer version) {
        var sealed = new HashMap<String, String>();
        var sealing = cipher.sealing();
        put(sealed, sealing, id, "name", sender.name());
        put(sealed, sealing, id, "phone", sender.phone());
        put(sealed, sealing, id, "email", sender.email());
        put(sealed, sealing, id, "address", sender.address());
        put(sealed, sealing, id, "taxCode", sender.taxCode());
        put(sealed, sealing, id, "organisation", sender.organisation());
        put(
                sealed,
                sealing,
                id,
                "replyBy",
                sender.replyBy() == null ? null : sender.replyBy().name());
        put(sealed, sealing, id, "account", sender.account());
        return new SubmitterDocument(
                id.toString(),
                feedbackId.toString(),
                sealed,
                mark("phone", sender.phone()),
                mark("taxCode", sender.taxCode()),
                mark("email", sender.email()),
                names(sender),
                now,
                version);
    }

    Sender open(SubmitterDocument document) {
        var replyBy = get(document, "replyBy");
        return new Sender(
                get(document, "name"),
                get(document, "phone"),
                get(document, "email"),
                get(document, "address"),
                get(document, "taxCode"),
                get(document, "organisation"),
                replyBy == null ? null : ReplyBy.valueOf(replyBy),
                get(document, "account"));
    }

    private static void put(
            Map<String, String> sealed, FieldCipher.Sealing sealing, UUID id, String field, @Nullable String value) {
        if (value != null) {
            sealed.put(field, sealing.seal(place(id.toString(), field), value));
        }
    }

    private @Nullable String get(SubmitterDocument document, String field) {
        var sealed = document.sealed().get(field);
        return sealed == null ? null : cipher.decrypt(place(document.id(), field), sealed);
    }

    private @Nullable String mark(String kind, @Nullable String value) {
        return value == null ? null : index.mark(kind, value);
    }

    /** Whoever writes without diacritics is the same person; a person and a firm may both be asked for. */
    private List<String> names(Sender sender) {
        return Stream.of(sender.name(), sender.organisation())
                .filter(Objects::nonNull)
                .map(name -> index.mark("name", Folded.of(name)))
                .toList();
    }

    private static String place(String id, String field) {
        return id + "/" + field;
    }
}
