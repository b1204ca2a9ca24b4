package vn.langnghe.intake.domain;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The fields of the sender's card. */
final class SenderFields {

    private final Fields fields;
    private final @Nullable SenderType type;

    SenderFields(Fields fields, @Nullable SenderType type) {
        this.fields = fields;
        this.type = type;
    }

    /** Nobody, when the sender asks to stay unknown (then nothing is kept) or says nothing at all. */
    @Nullable
    Sender read(Submission submission) {
        if (Boolean.TRUE.equals(submission.anonymous())) {
            return null;
        }
        var sender = read(Objects.requireNonNullElse(submission.sender(), Submission.Person.NOBODY));
        if (!sender.isNobody()) {
            return sender;
        }
        if (Boolean.FALSE.equals(submission.anonymous())) {
            fields.fault("sender", "sender");
        }
        return null;
    }

    private Sender read(Submission.Person person) {
        return new Sender(
                fields.line("sender.name", person.name(), 200),
                fields.check(
                        "sender.phone",
                        line("sender.phone", person.phone(), Contact::phone),
                        "phone",
                        Contact::isPhone),
                fields.check(
                        "sender.email",
                        line("sender.email", person.email(), Contact::email),
                        "email",
                        Contact::isEmail),
                fields.line("sender.address", person.address(), 500),
                fields.check(
                        "sender.taxCode",
                        line("sender.taxCode", person.taxCode(), TaxCode::canonical),
                        "tax-code",
                        this::isTaxCode),
                fields.line("sender.organisation", person.organisation(), 300),
                fields.choice("sender.replyBy", person.replyBy(), ReplyBy.class));
    }

    private @Nullable String line(String field, @Nullable String value, UnaryOperator<String> canonical) {
        var text = fields.line(field, value, 254);
        return text == null ? null : canonical.apply(text);
    }

    private boolean isTaxCode(String code) {
        return TaxCode.isValid(code)
                || (type == null || type.maySignByPersonalNumber()) && TaxCode.isPersonalNumber(code);
    }
}
