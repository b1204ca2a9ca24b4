package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Examination;
import vn.langnghe.intake.domain.Examiner;
import vn.langnghe.intake.domain.Fault;
import vn.langnghe.intake.domain.Fingerprint;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Registration;
import vn.langnghe.intake.domain.RequestKey;

/** Registers the rows of a file, many at a time so that they share the store's commits, and reports them in order. */
@Component
public class Importer {

    private static final int AT_ONCE = 64;

    private final Examiner examiner;
    private final Registrar registrar;

    Importer(Examiner examiner, Registrar registrar) {
        this.examiner = examiner;
        this.registrar = registrar;
    }

    /** A row is named by what it says: imported again, it is the same item. */
    public void run(RowSource source, Author author, Consumer<RowResult> report) throws IOException {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayDeque<Future<RowResult>>(AT_ONCE);
            try {
                source.forEach(row -> {
                    if (waiting.size() == AT_ONCE) {
                        report.accept(result(waiting.remove()));
                    }
                    waiting.add(submit(workers, () -> register(row, author)));
                });
            } finally {
                drain(waiting, report);
            }
        }
    }

    private static Future<RowResult> submit(ExecutorService workers, Callable<RowResult> task) {
        return workers.submit(task);
    }

    private static void drain(Queue<Future<RowResult>> waiting, Consumer<RowResult> report) {
        while (!waiting.isEmpty()) {
            report.accept(result(waiting.remove()));
        }
    }

    private RowResult register(Row row, Author author) {
        return switch (row) {
            case Row.Unreadable(var number, var faults) -> RowResult.faulty(number, faults);
            case Row.Readable(var number, var submission) ->
                switch (examiner.examine(submission, author)) {
                    case Examination.Faulty(var faults) -> RowResult.faulty(number, faults);
                    case Examination.NotYours(var channel) ->
                        RowResult.faulty(
                                number,
                                List.of(new Fault("channel", "intake.fault.import-channel", List.of(channel.name()))));
                    case Examination.Sound(var command) -> register(number, command, author);
                };
        };
    }

    private RowResult register(long number, RegisterFeedback command, Author author) {
        var key = new RequestKey("import:" + author.name(), Fingerprint.of(command));
        return switch (registrar.register(command, key)) {
            case Registration.Registered(var feedback, var code, var _) ->
                new RowResult(
                        number,
                        RowResult.Status.REGISTERED,
                        feedback.id().toString(),
                        feedback.reference().value(),
                        code.toString(),
                        List.of());
            case Registration.Repeated(var feedback, var code, var _) ->
                new RowResult(
                        number,
                        RowResult.Status.REPEATED,
                        feedback.id().toString(),
                        feedback.reference().value(),
                        code.toString(),
                        List.of());
            case Registration.UnknownAttachment() ->
                RowResult.faulty(number, List.of(new Fault("attachmentIds", "intake.fault.attachment", List.of())));
            case Registration.Conflict() -> throw new IllegalStateException("a row is its own key");
        };
    }

    private static RowResult result(Future<RowResult> row) {
        try {
            return row.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a row could not be written", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
