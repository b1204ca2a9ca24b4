package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.intake.attachment.AttachmentDesk;
import vn.langnghe.intake.attachment.Refused;
import vn.langnghe.intake.attachment.TooMuchUnclaimed;
import vn.langnghe.intake.attachment.Upload;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FileLimits;
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.platform.security.Neighbourhood;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;

/** Takes in the files of a form or an upload. */
@Component
class Filing {

    private final AttachmentDesk desk;
    private final FileLimits limits;
    private final HttpServletRequest request;

    /** {@code request}: whichever is being answered. */
    Filing(AttachmentDesk desk, FileLimits limits, HttpServletRequest request) {
        this.desk = desk;
        this.limits = limits;
        this.request = request;
    }

    Attachment take(MultipartFile file, Channel channel, @Nullable String key) {
        try {
            return desk.take(upload(file), channel, key);
        } catch (Refused refused) {
            throw new InvalidInput("file", refused.code(), refused.details());
        }
    }

    /** What is not part of an item yet, from anybody. */
    Attachment take(MultipartFile file, Author author, Channel channel, @Nullable String key) {
        if (!author.equals(Author.PUBLIC)) {
            return take(file, channel, key);
        }
        try {
            return desk.takeFromAnybody(upload(file), channel, key, Neighbourhood.of(request));
        } catch (Refused refused) {
            throw new InvalidInput("file", refused.code(), refused.details());
        }
    }

    private static Upload upload(MultipartFile file) {
        return new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), file);
    }

    /** What a form may bring, before its channel is chosen anew. */
    FileLimits.Limit limit(Author author, Submission form) {
        return limits.of(author.channel(form.channel()));
    }

    /** The form with its new files beside those it brought from an earlier try, and what is wrong with the others. */
    Filed attach(Submission form, @Nullable List<MultipartFile> files, Author author, @Nullable String key) {
        var chosen = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        var channel = author.channel(form.channel());
        int most = limits.of(channel).most();
        if (chosen.size() > most) {
            return new Filed(form, List.of(new FieldFault("file", "intake.fault.too-many", most)));
        }
        var ids = new LinkedHashSet<>(Objects.requireNonNullElse(form.attachmentIds(), List.<String>of()));
        var faults = new ArrayList<FieldFault>();
        for (var file : chosen) {
            try {
                ids.add(take(file, author, channel, key).attachmentId());
            } catch (InvalidInput refused) {
                refused.faults().forEach(fault -> faults.add(named(file, fault)));
            } catch (TooMuchUnclaimed full) {
                // a fault of the form, so that its words are not lost
                faults.add(named(file, new FieldFault("file", "problem.files-full.detail")));
            }
        }
        return new Filed(chosen.isEmpty() ? form : Submissions.attached(form, List.copyOf(ids)), faults);
    }

    record Filed(Submission form, List<FieldFault> faults) {}

    private static FieldFault named(MultipartFile file, FieldFault fault) {
        var reason = new DefaultMessageSourceResolvable(new String[] {fault.code()}, fault.args());
        return new FieldFault(
                fault.field(),
                "intake.fault.file-named",
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                reason);
    }
}
