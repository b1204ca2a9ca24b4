package vn.langnghe.tracking.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;

/** Whether everything written is still what was written, and who read a case. */
@Controller
@PreAuthorize(AuditPages.WATCHES)
class AuditPages {

    static final String WATCHES = "hasAnyRole('INSPECTOR', 'ADMIN')";

    private final Anchors anchors;
    private final CaseLogs logs;
    private final Verifications verifications;

    AuditPages(Anchors anchors, CaseLogs logs, Verifications verifications) {
        this.anchors = anchors;
        this.logs = logs;
        this.verifications = verifications;
    }

    @GetMapping("/audit")
    String page(@RequestParam(name = "case", required = false) @Nullable String called, CurrentUser user, Model model) {
        model.addAttribute("anchors", anchors.all().reversed());
        model.addAttribute("last", verifications.last().orElse(null));
        model.addAttribute("running", verifications.running());
        model.addAttribute("called", called);
        model.addAttribute("logs", called == null ? List.of() : logs.of(called.strip(), user));
        return "audit/audit";
    }

    @PostMapping("/audit/verify")
    String verify() {
        verifications.begin();
        return "redirect:/audit";
    }
}
