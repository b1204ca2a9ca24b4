package vn.langnghe.tracking.deadline.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.tracking.deadline.Change;
import vn.langnghe.tracking.deadline.GroundBook;
import vn.langnghe.tracking.deadline.GroundEntry;
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.deadline.ReferenceEditor;

/** On what a clock may be stopped or a matter ended, now and earlier; read and replaced whole. */
@RestController
@PreAuthorize(Staff.READS)
class GroundController {

    private final ReferenceData reference;
    private final ReferenceEditor editor;

    GroundController(ReferenceData reference, ReferenceEditor editor) {
        this.reference = reference;
        this.editor = editor;
    }

    record Listed(
            int version,
            @Nullable Instant changedAt,
            @Nullable String changedBy,
            @Nullable String note,
            List<GroundEntry> items) {}

    record NewGrounds(
            @Nullable List<GroundEntry> items, @Nullable String note) {

        List<GroundEntry> listed() {
            if (items == null || items.isEmpty()) {
                throw new InvalidInput("items", "required");
            }
            return items;
        }
    }

    @GetMapping("/api/deadlines/grounds")
    ResponseEntity<Listed> all() {
        return answer(reference.current().grounds());
    }

    @PutMapping("/api/deadlines/grounds")
    @PreAuthorize(Staff.WRITES)
    ResponseEntity<Listed> change(
            @RequestBody NewGrounds changed,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var inForce = Versions.done(
                editor.changeGrounds(changed.listed(), Versions.expected(ifMatch), user.name(), changed.note()));
        return answer(inForce.grounds());
    }

    @GetMapping("/api/deadlines/grounds/history")
    List<Change> history() {
        return editor.historyOfGrounds();
    }

    private static ResponseEntity<Listed> answer(GroundBook grounds) {
        var change = grounds.change();
        var items = grounds.current().all().stream().map(GroundEntry::of).toList();
        return ResponseEntity.ok()
                .eTag("\"" + change.version() + "\"")
                .body(new Listed(change.version(), change.changedAt(), change.changedBy(), change.note(), items));
    }
}
