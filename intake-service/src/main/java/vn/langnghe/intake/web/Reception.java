package vn.langnghe.intake.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Examination;
import vn.langnghe.intake.domain.Examiner;
import vn.langnghe.intake.domain.Fault;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Registration;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.intake.limit.Allowance;
import vn.langnghe.intake.receipt.Signer;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/** Takes in what came over HTTP, or says what is wrong with it. */
@Component
class Reception {

    private final Examiner examiner;
    private final Registrar registrar;
    private final Allowance allowance;
    private final Signer signer;
    private final MeterRegistry meters;

    Reception(Examiner examiner, Registrar registrar, Allowance allowance, Signer signer, MeterRegistry meters) {
        this.examiner = examiner;
        this.registrar = registrar;
        this.allowance = allowance;
        this.signer = signer;
        this.meters = meters;
    }

    /** With its signature, which takes longer to make than all the rest. */
    Receipt receiveSigned(Submission submission, Author author, @Nullable String key) {
        return receive(submission, author, key, Optional.of(signer));
    }

    Receipt receive(Submission submission, Author author, @Nullable String key) {
        return receive(submission, author, key, Optional.empty());
    }

    private Receipt receive(Submission submission, Author author, @Nullable String key, Optional<Signer> wanted) {
        return switch (examiner.examine(submission, author)) {
            case Examination.Faulty(var faults) -> throw new InvalidInput(fieldFaults(faults));
            case Examination.NotYours(var channel) -> throw notYours(channel);
            case Examination.Sound(var command) -> {
                allowance.demand(author);
                yield register(command, requestKey(author, key), wanted);
            }
        };
    }

    private Receipt register(RegisterFeedback command, @Nullable RequestKey key, Optional<Signer> wanted) {
        var registration = registrar.register(command, key);
        IntakeMeters.REGISTERED.count(meters, command.channel(), registration);
        return switch (registration) {
            case Registration.Registered(var feedback, var code, var members) ->
                Receipt.of(feedback, code, members, signature(feedback, wanted));
            case Registration.Repeated(var feedback, var code, var members) ->
                Receipt.of(feedback, code, members, signature(feedback, wanted));
            case Registration.UnknownAttachment() -> throw new InvalidInput("attachmentIds", "intake.fault.attachment");
            case Registration.Conflict() -> throw new Refusal(HttpStatus.CONFLICT, "idempotency-conflict");
        };
    }

    private static @Nullable String signature(Feedback feedback, Optional<Signer> wanted) {
        return wanted.map(signer -> signer.sign(feedback)).orElse(null);
    }

    static @Nullable RequestKey requestKey(Author author, @Nullable String key) {
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > RequestKey.LONGEST) {
            throw new InvalidInput("Idempotency-Key", "intake.fault.key", RequestKey.LONGEST);
        }
        return new RequestKey(author.name(), key);
    }

    /** All that is wrong with it, beside what the caller found already; nothing when that is nothing. */
    void demandSound(Submission submission, Author author, List<FieldFault> found) {
        if (!found.isEmpty()) {
            var all = new ArrayList<>(found);
            if (examiner.examine(submission, author) instanceof Examination.Faulty(var faults)) {
                all.addAll(fieldFaults(faults));
            }
            throw new InvalidInput(all);
        }
    }

    static List<FieldFault> fieldFaults(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldFault(
                        fault.field(), fault.code(), fault.details().toArray()))
                .toList();
    }

    private static Refusal notYours(Channel channel) {
        return new Refusal(HttpStatus.FORBIDDEN, "channel-not-yours", Map.of("channel", channel), channel.name());
    }
}
