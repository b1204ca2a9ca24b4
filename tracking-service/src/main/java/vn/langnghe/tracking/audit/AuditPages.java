package vn.langnghe.tracking.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.tracking.worklist.CaseNames;

/** Whether everything written is still what was written, and who read a case. */
@Controller
@PreAuthorize(AuditPages.WATCHES)
class AuditPages {

    static final String WATCHES = "hasAnyRole('INSPECTOR', 'ADMIN')";

    private final Anchors anchors;
    private final Readings readings;
    private final CaseNames names;
    private final Verifications verifications;

    AuditPages(Anchors anchors, Readings readings, CaseNames names, Verifications verifications) {
        this.anchors = anchors;
        this.readings = readings;
        this.names = names;
        this.verifications = verifications;
    }

    @GetMapping("/audit")
    String page(@RequestParam(name = "case", required = false) @Nullable String called, Model model) {
        model.addAttribute("anchors", anchors.all().reversed());
        model.addAttribute("last", verifications.last().orElse(null));
        model.addAttribute("running", verifications.running());
        model.addAttribute("called", called);
        model.addAttribute("logs", called == null ? List.of() : logs(called.strip()));
        return "audit/audit";
    }

    @PostMapping("/audit/verify")
    String verify() {
        verifications.begin();
        return "redirect:/audit";
    }

    /** Who read one of the cases that were called so. */
    record Log(String caseId, List<Entry> entries) {}

    private List<Log> logs(String called) {
        var ids = CaseNames.isName(called) ? names.all(called) : List.of(called);
        return ids.stream().map(id -> new Log(id, readings.of(id))).toList();
    }
}
