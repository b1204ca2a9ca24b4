package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Examination;
import vn.langnghe.intake.domain.Examiner;
import vn.langnghe.intake.domain.Fault;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.Fingerprint;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Registration;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.limit.Allowance;

/** A file as one item: the first row says what, every row says for whom. All of it or, with any fault, nothing. */
@Component
public class SystemicImporter implements Importing {

    private static final int MOST = 500;
    private static final Pattern MEMBER = Pattern.compile("senders\\[(\\d+)](.*)");

    private final Examiner examiner;
    private final Registrar registrar;
    private final Allowance allowance;

    SystemicImporter(Examiner examiner, Registrar registrar, Allowance allowance) {
        this.examiner = examiner;
        this.registrar = registrar;
        this.allowance = allowance;
    }

    @Override
    public void run(RowSource source, Author author, Consumer<RowResult> report) throws IOException {
        var rows = new ArrayList<Row>();
        source.forEach(row -> {
            rows.add(row);
            if (rows.size() > MOST) {
                throw new Unreadable("many-members", MOST);
            }
        });
        if (rows.isEmpty()) {
            throw new Unreadable("empty");
        }
        settle(rows, author, command -> register(command, readable(rows), author))
                .forEach(report);
    }

    @Override
    public List<RowResult> faults(List<Row> rows, Author author) {
        return rows.isEmpty() ? List.of() : settle(rows, author, _ -> List.of());
    }

    /** Every fault there is, or what becomes of the item when there is none. */
    private List<RowResult> settle(
            List<Row> rows, Author author, Function<RegisterFeedback, List<RowResult>> whenSound) {
        var readable = readable(rows);
        var faulty = Stream.concat(unreadable(rows), CommonMatter.faults(readable).stream())
                .toList();
        return faulty.isEmpty() ? examine(readable, author, whenSound) : faulty;
    }

    private static List<Row.Readable> readable(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row instanceof Row.Readable readable ? Stream.of(readable) : Stream.empty())
                .toList();
    }

    private static Stream<RowResult> unreadable(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row instanceof Row.Unreadable(var number, var faults)
                        ? Stream.of(RowResult.faulty(number, faults))
                        : Stream.empty());
    }

    private List<RowResult> examine(
            List<Row.Readable> rows, Author author, Function<RegisterFeedback, List<RowResult>> whenSound) {
        var submissions = rows.stream().map(Row.Readable::submission).toList();
        var together = submissions.getFirst().spokenFor(submissions);
        return switch (examiner.examine(together, author)) {
            case Examination.Faulty(var faults) ->
                faults.stream().map(fault -> placed(fault, rows)).toList();
            case Examination.NotYours(var channel) ->
                List.of(fault(rows.getFirst().number(), "channel", "import-channel", channel.name()));
            case Examination.Sound(var command) -> whenSound.apply(command);
        };
    }

    private List<RowResult> register(RegisterFeedback command, List<Row.Readable> rows, Author author) {
        if (!allowance.spend(author, rows.size())) {
            return List.of(fault(rows.getFirst().number(), "row", "import-allowance"));
        }
        var key = new RequestKey("systemic:" + author.name(), Fingerprint.of(command));
        return switch (registrar.register(command, key)) {
            case Registration.Registered(var item, var own, var codes) ->
                receipts(RowResult.Status.REGISTERED, item, own, codes, rows);
            case Registration.Repeated(var item, var own, var codes) ->
                receipts(RowResult.Status.REPEATED, item, own, codes, rows);
            case Registration.UnknownAttachment() ->
                List.of(fault(rows.getFirst().number(), "attachmentIds", "attachment"));
            case Registration.Conflict() -> throw new IllegalStateException("a file is its own key");
        };
    }

    /** To each row the code of its own member, and only once the sender’s, which is not for the members. */
    private static List<RowResult> receipts(
            RowResult.Status status,
            Feedback item,
            TrackingCode own,
            List<TrackingCode> codes,
            List<Row.Readable> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(at -> new RowResult(
                        rows.get(at).number(),
                        status,
                        item.id().toString(),
                        item.reference().value(),
                        codes.get(at).toString(),
                        at == 0 ? own.toString() : null,
                        List.of()))
                .toList();
    }

    private static RowResult placed(Fault fault, List<Row.Readable> rows) {
        var member = MEMBER.matcher(fault.field());
        if (!member.matches()) {
            return RowResult.faulty(rows.getFirst().number(), List.of(fault));
        }
        var row = rows.get(Integer.parseInt(member.group(1)));
        return RowResult.faulty(
                row.number(), List.of(new Fault("sender" + member.group(2), fault.code(), fault.details())));
    }

    private static RowResult fault(long number, String field, String code, Object... details) {
        return RowResult.faulty(number, List.of(new Fault(field, "intake.fault." + code, List.of(details))));
    }
}
