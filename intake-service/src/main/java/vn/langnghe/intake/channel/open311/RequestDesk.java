package vn.langnghe.intake.channel.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.intake.attachment.AttachmentDesk;
import vn.langnghe.intake.attachment.Refused;
import vn.langnghe.intake.attachment.Upload;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Examination;
import vn.langnghe.intake.domain.Examiner;
import vn.langnghe.intake.domain.Fault;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Registration;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.intake.limit.Allowance;
import vn.langnghe.platform.web.Refusal;

/** Takes in a report. GeoReport knows no request key, so the same report within a day is the same one. */
@Component
class RequestDesk {

    private static final Duration SAME = Duration.ofDays(1);

    private final Examiner examiner;
    private final Registrar registrar;
    private final Allowance allowance;
    private final AttachmentDesk files;
    private final PublicRequests requests;
    private final Clock clock;

    RequestDesk(
            Examiner examiner,
            Registrar registrar,
            Allowance allowance,
            AttachmentDesk files,
            PublicRequests requests,
            Clock clock) {
        this.examiner = examiner;
        this.registrar = registrar;
        this.allowance = allowance;
        this.files = files;
        this.requests = requests;
        this.clock = clock;
    }

    /** A report as it came: {@code key} is the caller's own name for it, where it has one. */
    record Report(
            String client,
            Parameters parameters,
            Open311Properties.Service service,
            List<MultipartFile> media,
            @Nullable String key) {}

    Reference take(Report report, Locale locale) {
        var form = new RequestForm(report.parameters(), report.service(), locale);
        form.submission(List.of());
        var key = key(report);
        var attachments = report.media().stream().map(file -> keep(file, key)).toList();
        var author = Author.adapter("open311:" + report.client());
        var command = switch (examiner.examine(form.submission(attachments), author)) {
            case Examination.Sound(var sound) -> sound;
            case Examination.Faulty(var faults) -> throw GeoReportFault.bad(reasons(faults));
            case Examination.NotYours _ -> throw new IllegalStateException("an adapter uses its own channel");
        };
        allowance.demand(author);
        var feedback = register(command, key);
        requests.file(new PublicRequest(
                feedback.id().toString(),
                feedback.reference().value(),
                report.client(),
                report.service().code(),
                form.description(),
                command.communeCode(),
                feedback.registeredAt(),
                List.of(),
                List.of()));
        return feedback.reference();
    }

    private Feedback register(RegisterFeedback command, RequestKey key) {
        return switch (registrar.register(command, key)) {
            case Registration.Registered registered -> registered.feedback();
            case Registration.Repeated repeated -> repeated.feedback();
            case Registration.Conflict _ -> throw new Refusal(HttpStatus.CONFLICT, "idempotency-conflict");
            case Registration.UnknownAttachment _ -> throw GeoReportFault.bad("media", "intake.fault.attachment");
        };
    }

    private String keep(MultipartFile file, RequestKey key) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            return files.take(new Upload(name, file.getSize(), file), Channel.OPEN311, key.caller() + "/" + key.key())
                    .attachmentId();
        } catch (Refused refused) {
            throw GeoReportFault.bad("media", refused.code(), refused.details());
        }
    }

    private RequestKey key(Report report) {
        var caller = "open311:" + report.client();
        if (report.key() != null && !report.key().isBlank() && report.key().length() <= RequestKey.LONGEST) {
            return new RequestKey(caller, "key:" + report.key());
        }
        var digest = digest(report);
        var today = LocalDate.ofInstant(clock.instant(), Reference.ZONE);
        var yesterday = new RequestKey(caller, digest + "@" + today.minusDays(1));
        return registrar
                .find(yesterday)
                .filter(first -> first.registeredAt().plus(SAME).isAfter(clock.instant()))
                .map(_ -> yesterday)
                .orElseGet(() -> new RequestKey(caller, digest + "@" + today));
    }

    private static String digest(Report report) {
        var said = new TreeMap<>(report.parameters().given())
                .entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("api_key"))
                        .map(RequestDesk::line)
                        .collect(Collectors.joining("\n"));
        var shown = report.media().stream()
                .map(file -> file.getOriginalFilename() + " " + file.getSize())
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest((said + "\n\n" + shown).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String line(Map.Entry<String, String[]> entry) {
        return entry.getKey() + "=" + String.join("\t", entry.getValue());
    }

    /** By the names GeoReport gives the fields. */
    private static List<GeoReportFault.Reason> reasons(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new GeoReportFault.Reason(
                        parameter(fault.field()), fault.code(), fault.details().toArray()))
                .toList();
    }

    private static String parameter(String field) {
        return switch (field) {
            case "content" -> "description";
            case "sender.name" -> "last_name";
            case "sender.email" -> "email";
            case "sender.phone" -> "phone";
            case "communeCode" -> "address_id";
            default -> field;
        };
    }
}
