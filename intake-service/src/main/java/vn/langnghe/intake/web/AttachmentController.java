package vn.langnghe.intake.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import vn.langnghe.intake.attachment.AttachmentDesk;
import vn.langnghe.intake.attachment.AttachmentStore;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;

@RestController
@RequestMapping("/api/attachments")
class AttachmentController {

    private final Filing filing;
    private final AttachmentDesk desk;
    private final AttachmentStore store;
    private final RegisterDesk register;

    AttachmentController(Filing filing, AttachmentDesk desk, AttachmentStore store, RegisterDesk register) {
        this.filing = filing;
        this.desk = desk;
        this.store = store;
        this.register = register;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Attachment> upload(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String channel,
            CurrentUser user) {
        var way = Authors.of(user).channel(channel);
        return ResponseEntity.status(HttpStatus.CREATED).body(filing.take(file, way, null));
    }

    /** To be saved, never to be shown: whatever it is, no browser runs it as ours. */
    @GetMapping("/{id}")
    ResponseEntity<Resource> download(@PathVariable String id, CurrentUser user) {
        var file = store.find(id)
                .filter(found -> mayRead(found, user))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "attachment-unknown"));
        if (!desk.mayServe(file)) {
            throw new Refusal(HttpStatus.CONFLICT, "attachment-unscanned");
        }
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(store.open(id)));
    }

    /** Whoever may read the words may read the files. */
    private boolean mayRead(AttachmentStore.Stored file, CurrentUser user) {
        return file.feedbackId() != null
                && register.find(file.feedbackId(), user).readers().mayReadWords(user);
    }
}
