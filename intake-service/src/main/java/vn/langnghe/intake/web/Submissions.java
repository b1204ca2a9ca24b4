package vn.langnghe.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Submission;

/** Small changes to what a form brought. */
final class Submissions {

    static final Submission EMPTY = new Submission(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    private Submissions() {}

    static Submission receivedAt(Submission form, @Nullable String receivedAt) {
        return with(form, receivedAt, form.attachmentIds());
    }

    static Submission attached(Submission form, List<String> attachmentIds) {
        return with(form, form.receivedAt(), attachmentIds);
    }

    private static Submission with(Submission form, @Nullable String receivedAt, @Nullable List<String> attachmentIds) {
        return new Submission(
                form.channel(),
                form.senderType(),
                form.subject(),
                form.content(),
                form.language(),
                form.anonymous(),
                form.confidential(),
                form.communeCode(),
                form.serviceCode(),
                receivedAt,
                form.sender(),
                attachmentIds,
                form.consentToPublish(),
                form.synthetic(),
                form.registeredAt(),
                form.senders(),
                form.externalSystem(),
                form.externalNumber(),
                form.source());
    }
}
