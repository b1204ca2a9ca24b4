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
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.platform.web.InvalidInput;

/** Takes in the files of a form or an upload. */
@Component
class Filing {

    private static final int MOST = 10;

    private final AttachmentDesk desk;

    Filing(AttachmentDesk desk) {
        this.desk = desk;
    }

    Attachment take(MultipartFile file, @Nullable String key) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            return desk.take(new Upload(name, file.getSize(), file), key);
        } catch (Refused refused) {
            throw new InvalidInput("file", refused.code(), refused.details());
        }
    }

    /** The form with its new files beside those it brought from an earlier try. */
    Submission attach(Submission form, @Nullable List<MultipartFile> files, @Nullable String key) {
        var chosen = Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            return form;
        }
        if (chosen.size() > MOST) {
            throw new InvalidInput("attachmentIds", "intake.fault.too-many", MOST);
        }
        var kept = Objects.requireNonNullElse(form.attachmentIds(), List.<String>of());
        var taken = chosen.stream().map(file -> take(file, key).attachmentId());
        return Submissions.attached(
                form, Stream.concat(kept.stream(), taken).distinct().toList());
    }
}
