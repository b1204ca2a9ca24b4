package vn.langnghe.intake.bulk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Fault;
import vn.langnghe.intake.domain.Submission;

/**
 * The rows of one matter of many. Each has a card of its own, is who it is, and says for itself whether it is to be kept in
 * confidence; everything else is said once: what a later row says otherwise would be lost, and is a fault of that row.
 */
final class CommonMatter {

    private static final List<Shared> SHARED = List.of(
            new Shared("content", "import-one-content", Submission::content),
            new Shared("subject", Submission::subject),
            new Shared("channel", Submission::channel),
            new Shared("language", Submission::language),
            new Shared("communeCode", Submission::communeCode),
            new Shared("serviceCode", Submission::serviceCode),
            new Shared("receivedAt", Submission::receivedAt),
            new Shared("registeredAt", Submission::registeredAt),
            new Shared("attachmentIds", Submission::attachmentIds),
            new Shared("synthetic", Submission::synthetic),
            new Shared("externalSystem", Submission::externalSystem),
            new Shared("externalNumber", Submission::externalNumber),
            new Shared("source", Submission::source));

    private CommonMatter() {}

    /** The rows that cannot be a part of it, with what is wrong with each. */
    static List<RowResult> faults(List<Row.Readable> rows) {
        return rows.stream()
                .flatMap(row -> of(row, rows.getFirst().submission()))
                .toList();
    }

    private static Stream<RowResult> of(Row.Readable row, Submission first) {
        var own = row.submission();
        var faults = Stream.concat(SHARED.stream().flatMap(field -> field.fault(own, first).stream()), ofPerson(own))
                .toList();
        return faults.isEmpty() ? Stream.empty() : Stream.of(RowResult.faulty(row.number(), faults));
    }

    /** A row is one member, who gets a code and an answer. */
    private static Stream<Fault> ofPerson(Submission own) {
        return Stream.concat(
                Boolean.TRUE.equals(own.anonymous()) ? Stream.of(fault("anonymous", "anonymous-member")) : Stream.of(),
                own.senders() == null ? Stream.of() : Stream.of(fault("senders", "import-one-card")));
    }

    private static Fault fault(String field, String code) {
        return new Fault(field, "intake.fault." + code, List.of());
    }

    private record Shared(String field, String code, Function<Submission, @Nullable Object> value) {

        Shared(String field, Function<Submission, @Nullable Object> value) {
            this(field, "import-one-value", value);
        }

        /** What is left empty is as in the first row. */
        Optional<Fault> fault(Submission own, Submission first) {
            var said = value.apply(own);
            return said == null || said.equals("") || Objects.equals(said, value.apply(first))
                    ? Optional.empty()
                    : Optional.of(CommonMatter.fault(field, code));
        }
    }
}
