package vn.langnghe.intake.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.intake.attachment.AttachmentStore;
import vn.langnghe.intake.attachment.UnitFiles;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FileLimits;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/** Lays files beside an item for whoever may read its words. */
@Component
class UnitFileDesk {

    /** A unit sends what a clerk would scan. */
    private static final Channel LIKE = Channel.LETTER;

    private final Filing filing;
    private final FileLimits limits;
    private final UnitFiles files;
    private final RegisterDesk register;

    UnitFileDesk(Filing filing, FileLimits limits, UnitFiles files, RegisterDesk register) {
        this.filing = filing;
        this.limits = limits;
        this.files = files;
        this.register = register;
    }

    /** Those the user may fetch. */
    List<AttachmentStore.Stored> beside(String feedbackId, CurrentUser user) {
        var readers = mayRead(feedbackId, user);
        return files.beside(feedbackId).stream()
                .filter(file -> mayFetch(file, readers, user))
                .toList();
    }

    boolean mayFetch(AttachmentStore.Stored file, Readers readers, CurrentUser user) {
        return readers.mayReadAmongStaff(user)
                || readers.mayReadWords(user) && !files.isAmongStaff(file.attachmentId(), user.name());
    }

    Attachment lay(String feedbackId, MultipartFile file, CurrentUser user) {
        mayRead(feedbackId, user);
        int most = limits.of(LIKE).most();
        if (files.beside(feedbackId).size() >= most) {
            throw new InvalidInput("file", "intake.fault.too-many", most);
        }
        var taken = filing.take(file, LIKE, null);
        files.lay(taken.attachmentId(), feedbackId, user.name());
        return taken;
    }

    private Readers mayRead(String feedbackId, CurrentUser user) {
        var readers = register.find(feedbackId, user).readers();
        if (!readers.mayReadWords(user)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "feedback-not-yours");
        }
        return readers;
    }
}
