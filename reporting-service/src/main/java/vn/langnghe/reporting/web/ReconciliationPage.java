package vn.langnghe.reporting.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether everything registered is counted once, for people to see. */
@Controller
class ReconciliationPage {

    private final ReportsApi reports;

    ReconciliationPage(ReportsApi reports) {
        this.reports = reports;
    }

    @GetMapping("/reports/reconciliation")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    String page(Model model) {
        model.addAttribute("found", reports.reconciliation());
        return "reports/reconciliation";
    }
}
