package vn.langnghe.intake.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.intake.attachment.AttachmentDesk;
import vn.langnghe.intake.attachment.Refused;
import vn.langnghe.intake.attachment.Upload;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FileLimits;
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.platform.web.InvalidInput;

/** Takes in the files of a form or an upload. */
@Component
class Filing {

    private final AttachmentDesk desk;
    private final FileLimits limits;

    Filing(AttachmentDesk desk, FileLimits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    Attachment take(MultipartFile file, Channel channel, @Nullable String key) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            return desk.take(new Upload(name, file.getSize(), file), channel, key);
        } catch (Refused refused) {
            throw new InvalidInput("file", refused.code(), refused.details());
        }
    }

    /** What a form may bring, before its channel is chosen anew. */
    FileLimits.Limit limit(Author author, Submission form) {
        return limits.of(author.channel(form.channel()));
    }

    /** The form with its new files beside those it brought from an earlier try. */
    Submission attach(Submission form, @Nullable List<MultipartFile> files, Author author, @Nullable String key) {
        var chosen = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            return form;
        }
        var channel = author.channel(form.channel());
        int most = limits.of(channel).most();
        if (chosen.size() > most) {
            throw new InvalidInput("attachmentIds", "intake.fault.too-many", most);
        }
        var kept = Objects.requireNonNullElse(form.attachmentIds(), List.<String>of());
        var taken = chosen.stream().map(file -> take(file, channel, key).attachmentId());
        return Submissions.attached(
                form, Stream.concat(kept.stream(), taken).distinct().toList());
    }
}
