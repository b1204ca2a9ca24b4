package vn.langnghe.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.intake.attachment.AttachmentStore;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.register.Disclosures.What;
import vn.langnghe.platform.security.CurrentUser;

@RestController
@RequestMapping("/api/attachments")
class AttachmentController {

    private final Filing filing;
    private final UnitFileDesk unitFiles;
    private final AttachmentStore store;
    private final RegisterDesk register;
    private final Readings readings;
    private final Download downloads;

    AttachmentController(
            Filing filing,
            UnitFileDesk unitFiles,
            AttachmentStore store,
            RegisterDesk register,
            Readings readings,
            Download downloads) {
        this.filing = filing;
        this.unitFiles = unitFiles;
        this.store = store;
        this.register = register;
        this.readings = readings;
        this.downloads = downloads;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Attachment> upload(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String feedbackId,
            CurrentUser user) {
        var author = Authors.of(user);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(
                        feedbackId == null
                                ? filing.take(file, author, author.channel(channel), null)
                                : unitFiles.lay(feedbackId, file, user));
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> download(@PathVariable String id, CurrentUser user) {
        return downloads.of(store.find(id).filter(found -> mayRead(found, user)).orElseThrow(Download::unknown));
    }

    /** Whoever may read the words may read the files that came with them. */
    private boolean mayRead(AttachmentStore.Stored file, CurrentUser user) {
        if (file.feedbackId() == null) {
            return false;
        }
        var item = register.find(file.feedbackId(), user);
        if (!unitFiles.mayFetch(file, item.readers(), user)) {
            return false;
        }
        readings.of(List.of(item), What.FILE, user);
        return true;
    }
}
