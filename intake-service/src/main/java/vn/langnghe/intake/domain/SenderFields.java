package vn.langnghe.intake.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
        var sender = read("sender.", Objects.requireNonNullElse(submission.sender(), Submission.Person.NOBODY));
        if (!sender.isNobody()) {
            return sender;
        }
        if (Boolean.FALSE.equals(submission.anonymous())) {
            fields.fault("sender", "sender");
        }
        return null;
    }

    /** Those an association speaks for; each must be somebody, for each gets a code and an answer. */
    List<Sender> members(List<Submission.Person> people) {
        return IntStream.range(0, people.size())
                .mapToObj(at -> member("senders[" + at + "]", people.get(at)))
                .toList();
    }

    private Sender member(String field, Submission.@Nullable Person person) {
        var sender = read(field + ".", Objects.requireNonNullElse(person, Submission.Person.NOBODY));
        if (sender.isNobody()) {
            fields.fault(field, "member");
        }
        return sender;
    }

    /** {@code prefix}: what stands before the name of a field where a fault names it. */
    Sender read(String prefix, Submission.Person person) {
        return new Sender(
                fields.line(prefix + "name", person.name(), 200),
                fields.check(
                        prefix + "phone",
                        line(prefix + "phone", person.phone(), Contact::phone),
                        "phone",
                        Contact::isPhone),
                fields.check(
                        prefix + "email",
                        line(prefix + "email", person.email(), Contact::email),
                        "email",
                        Contact::isEmail),
                fields.line(prefix + "address", person.address(), 500),
                fields.check(
                        prefix + "taxCode",
                        line(prefix + "taxCode", person.taxCode(), TaxCode::canonical),
                        "tax-code",
                        this::isTaxCode),
                fields.line(prefix + "organisation", person.organisation(), 300),
                fields.choice(prefix + "replyBy", person.replyBy(), ReplyBy.class));
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
