package vn.langnghe.intake.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sender's card should say instead. {@code fields}: the names of those that change, never what they said;
 * {@code faults}: with any, nothing may be written.
 */
public record Correction(Sender sender, List<String> fields, List<Fault> faults) {

    /** The whole card as typed against the one that stands; {@code type} decides which tax numbers there are. */
    public static Correction of(Submission.Person typed, Sender stands, SenderType type) {
        var read = new Fields();
        var sender = new SenderFields(read, type).read("", typed).at(stands.account());
        if (sender.isNobody()) {
            // to be forgotten is another wish, with rules of its own
            read.fault("name", "sender-needed");
        }
        return new Correction(sender, changed(stands, sender), read.faults());
    }

    private static List<String> changed(Sender before, Sender after) {
        return Stream.of(
                        new Field("name", Sender::name),
                        new Field("phone", Sender::phone),
                        new Field("email", Sender::email),
                        new Field("address", Sender::address),
                        new Field("taxCode", Sender::taxCode),
                        new Field("organisation", Sender::organisation),
                        new Field("replyBy", Sender::replyBy))
                .filter(field ->
                        !Objects.equals(field.value().of(before), field.value().of(after)))
                .map(Field::name)
                .toList();
    }

    private interface Value {
        @Nullable
        Object of(Sender sender);
    }

    private record Field(String name, Value value) {}
}
