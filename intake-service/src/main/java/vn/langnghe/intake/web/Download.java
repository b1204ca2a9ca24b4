package vn.langnghe.intake.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.attachment.AttachmentDesk;
import vn.langnghe.intake.attachment.AttachmentStore;
import vn.langnghe.platform.web.Refusal;

/** Hands files out, to be saved and never to be shown: whatever they are, no browser runs them as ours. */
@Component
class Download {

    private final AttachmentDesk desk;
    private final AttachmentStore store;

    Download(AttachmentDesk desk, AttachmentStore store) {
        this.desk = desk;
        this.store = store;
    }

    ResponseEntity<Resource> of(AttachmentStore.Stored file) {
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
                .body(new InputStreamResource(store.open(file.attachmentId())));
    }

    static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "attachment-unknown");
    }
}
