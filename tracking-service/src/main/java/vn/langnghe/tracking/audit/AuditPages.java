package vn.langnghe.tracking.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether everything written is still what was written, and who read a case. */
@Controller
@PreAuthorize(AuditPages.WATCHES)
class AuditPages {

    static final String WATCHES = "hasAnyRole('INSPECTOR', 'ADMIN')";

    private final Anchors anchors;
    private final Readings readings;
    private final Verifications verifications;

    AuditPages(Anchors anchors, Readings readings, Verifications verifications) {
        this.anchors = anchors;
        this.readings = readings;
        this.verifications = verifications;
    }

    @GetMapping("/audit")
    String page(@RequestParam(name = "case", required = false) @Nullable String caseId, Model model) {
        model.addAttribute("anchors", anchors.all().reversed());
        model.addAttribute("last", verifications.last().orElse(null));
        model.addAttribute("running", verifications.running());
        model.addAttribute("caseId", caseId);
        model.addAttribute("entries", caseId == null ? null : readings.of(caseId.strip()));
        return "audit/audit";
    }

    @PostMapping("/audit/verify")
    String verify() {
        verifications.begin();
        return "redirect:/audit";
    }
}
