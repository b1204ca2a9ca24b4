package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
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
import vn.langnghe.intake.domain.Telling;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.limit.Allowance;
import vn.langnghe.intake.limit.RightOfWay;

/** Registers the rows of a file, some batches while the next one is read, and reports them in order. */
@Component
public class Importer implements Importing {

    /** Of rows, and of letters in them: each batch costs the store two commits, and all that are under way are in memory. */
    private static final int BATCH = 250;

    private static final int LETTERS = 500_000;
    private static final int AT_ONCE = 3;
    private static final int TOLD_AT_ONCE = 250;

    private final Examiner examiner;
    private final Registrar registrar;
    private final Allowance allowance;
    private final RightOfWay rightOfWay;

    Importer(Examiner examiner, Registrar registrar, Allowance allowance, RightOfWay rightOfWay) {
        this.examiner = examiner;
        this.registrar = registrar;
        this.allowance = allowance;
        this.rightOfWay = rightOfWay;
    }

    @Override
    public void run(RowSource source, Author author, Consumer<RowResult> report) throws IOException {
        try (var writer = Executors.newVirtualThreadPerTaskExecutor()) {
            var run = new Run(report, rows -> writer.submit(() -> behindPeople(rows, author)));
            try {
                source.forEach(run::read);
            } finally {
                run.finish();
            }
        }
    }

    @Override
    public List<RowResult> faults(List<Row> rows, Author author) {
        return rows.stream()
                .map(row -> examine(row, author))
                .flatMap(examined -> examined instanceof Bad(var result) ? Stream.of(result) : Stream.empty())
                .toList();
    }

    /** Starts writing some rows. */
    private interface Writing {
        Future<List<RowResult>> start(List<Row> rows);
    }

    /** A few batches being written, one being read: no more of the file is in memory. */
    private static final class Run {

        private final Consumer<RowResult> report;
        private final Writing writing;
        private final Queue<Future<List<RowResult>>> written = new ArrayDeque<>(AT_ONCE);
        private List<Row> reading = new ArrayList<>(BATCH);
        private long letters;

        Run(Consumer<RowResult> report, Writing writing) {
            this.report = report;
            this.writing = writing;
        }

        void read(Row row) {
            reading.add(row);
            letters += row.letters();
            if (reading.size() == BATCH || letters > LETTERS) {
                write();
            }
        }

        void finish() {
            write();
            while (!written.isEmpty()) {
                result(written.remove()).forEach(report);
            }
        }

        private void write() {
            if (written.size() == AT_ONCE) {
                result(written.remove()).forEach(report);
            }
            if (!reading.isEmpty()) {
                written.add(writing.start(reading));
                reading = new ArrayList<>(BATCH);
                letters = 0;
            }
        }
    }

    private List<RowResult> behindPeople(List<Row> rows, Author author) throws InterruptedException {
        rightOfWay.give();
        return register(rows, author);
    }

    private List<RowResult> register(List<Row> rows, Author author) {
        var results = new HashMap<Long, RowResult>();
        var sound = new ArrayList<Sound>(rows.size());
        for (var row : rows) {
            switch (examine(row, author)) {
                case Sound known -> sound.add(known);
                case Bad(var result) -> results.put(row.number(), result);
            }
        }
        if (!allowance.spend(author, sound.size())) {
            sound.forEach(known -> results.put(known.number(), fault(known.number(), "row", "import-allowance")));
            sound.clear();
        }
        var registrations = registrar.registerAll(
                sound.stream()
                        .map(known -> new Registrar.Request(known.command(), key(known.command(), author)))
                        .toList(),
                telling(rows));
        for (int at = 0; at < sound.size(); at++) {
            results.put(sound.get(at).number(), result(sound.get(at).number(), registrations.get(at)));
        }
        return rows.stream()
                .map(Row::number)
                .map(number -> Objects.requireNonNull(results.get(number)))
                .toList();
    }

    /** Of a large file the house hears when it is in: nobody waits for its last row, but for what else comes meanwhile. */
    private static Telling telling(List<Row> rows) {
        return rows.getFirst().number() > TOLD_AT_ONCE ? Telling.AT_LEISURE : Telling.AT_ONCE;
    }

    private sealed interface Examined {}

    private record Sound(long number, RegisterFeedback command) implements Examined {}

    private record Bad(RowResult result) implements Examined {}

    private Examined examine(Row row, Author author) {
        return switch (row) {
            case Row.Unreadable(var number, var faults) -> new Bad(RowResult.faulty(number, faults));
            case Row.Readable(var number, var submission) ->
                switch (examiner.examine(submission, author)) {
                    case Examination.Faulty(var faults) -> new Bad(RowResult.faulty(number, faults));
                    case Examination.NotYours(var channel) ->
                        new Bad(fault(number, "channel", "import-channel", channel.name()));
                    case Examination.Sound(var command) -> new Sound(number, command);
                };
        };
    }

    /**
     * A row is named by what it says, so that imported again it is the same item; one another system numbered is named by
     * that number, whoever of the department brings it.
     */
    private static RequestKey key(RegisterFeedback command, Author author) {
        var external = command.external();
        if (external == null) {
            return new RequestKey("import:" + author.name(), Fingerprint.of(command));
        }
        var owner = author.standing() == Author.Standing.CLERK ? "" : author.name();
        return new RequestKey("external:" + owner, external.system() + "\n" + external.number());
    }

    private static RowResult result(long number, Registration registration) {
        return switch (registration) {
            case Registration.Registered(var feedback, var code, var _) ->
                done(number, RowResult.Status.REGISTERED, feedback, code);
            case Registration.Repeated(var feedback, var code, var _) ->
                done(number, RowResult.Status.REPEATED, feedback, code);
            case Registration.UnknownAttachment() -> fault(number, "attachmentIds", "attachment");
            case Registration.Conflict() -> fault(number, "externalNumber", "import-external");
        };
    }

    private static RowResult done(long number, RowResult.Status status, Feedback feedback, TrackingCode code) {
        return new RowResult(
                number,
                status,
                feedback.id().toString(),
                feedback.reference().value(),
                code.toString(),
                null,
                List.of());
    }

    private static RowResult fault(long number, String field, String code, Object... details) {
        return RowResult.faulty(number, List.of(new Fault(field, "intake.fault." + code, List.of(details))));
    }

    private static List<RowResult> result(Future<List<RowResult>> batch) {
        try {
            return batch.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("rows could not be written", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
