package vn.langnghe.tracking.deadline.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.tracking.deadline.Change;
import vn.langnghe.tracking.deadline.InForce;
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.deadline.ReferenceEditor;
import vn.langnghe.tracking.deadline.Replay;
import vn.langnghe.tracking.deadline.RuleEntry;

/** The rules as one list, read and replaced whole. */
@RestController
@PreAuthorize(Staff.READS)
class RulesController {

    private final ReferenceData reference;
    private final ReferenceEditor editor;
    private final Replay replay;

    RulesController(ReferenceData reference, ReferenceEditor editor, Replay replay) {
        this.reference = reference;
        this.editor = editor;
        this.replay = replay;
    }

    record Rules(
            int version,
            @Nullable Instant changedAt,
            @Nullable String changedBy,
            @Nullable String note,
            @Nullable Integer moved,
            List<RuleEntry> rules) {}

    record NewRules(
            @Nullable List<RuleEntry> rules, @Nullable String note) {

        List<RuleEntry> listed() {
            if (rules == null || rules.isEmpty()) {
                throw new InvalidInput("rules", "required");
            }
            return rules;
        }
    }

    @GetMapping("/api/deadline-rules")
    ResponseEntity<Rules> rules() {
        return answer(reference.current(), null);
    }

    @PutMapping("/api/deadline-rules")
    @PreAuthorize(Staff.WRITES)
    ResponseEntity<Rules> change(
            @RequestBody NewRules changed,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var inForce = Versions.done(
                editor.changeRules(changed.listed(), Versions.expected(ifMatch), user.name(), changed.note()));
        return answer(inForce, replay.run());
    }

    /** Which open cases these rules would move, without putting them in force. */
    @PostMapping("/api/deadline-rules/replay")
    @PreAuthorize(Staff.WRITES)
    Moves replay(@RequestBody NewRules changed) {
        return Moves.of(replay.preview(Versions.faultless(editor.tryRules(changed.listed()))));
    }

    @GetMapping("/api/deadline-rules/history")
    List<Change> history() {
        return editor.historyOfRules();
    }

    private static ResponseEntity<Rules> answer(InForce inForce, @Nullable Integer moved) {
        var change = inForce.rulesChange();
        var rules =
                inForce.deadlines().rules().rules().stream().map(RuleEntry::of).toList();
        return ResponseEntity.ok()
                .eTag("\"" + change.version() + "\"")
                .body(new Rules(change.version(), change.changedAt(), change.changedBy(), change.note(), moved, rules));
    }
}
