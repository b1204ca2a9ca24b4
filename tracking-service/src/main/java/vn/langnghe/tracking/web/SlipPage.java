package vn.langnghe.tracking.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.desk.Desk;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Step;

/** The slip that goes with a case to another agency, to be printed; number, date and signature are left to the registry. */
@Controller
class SlipPage {

    private final Desk desk;
    private final OfficeSettings office;

    SlipPage(Desk desk, OfficeSettings office) {
        this.desk = desk;
        this.office = office;
    }

    @GetMapping("/cases/{id}/slip")
    String slip(@PathVariable String id, CurrentUser user, Model model) {
        var matter = desk.find(id, Callers.of(user));
        var forwarded = forwarded(matter);
        model.addAttribute("reference", matter.item().reference());
        model.addAttribute("item", matter.item());
        model.addAttribute("kind", matter.assignment().kind());
        model.addAttribute("office", office);
        model.addAttribute("to", ((Fact.Forwarded) forwarded.fact()).to());
        model.addAttribute("reason", forwarded.words());
        return "cases/slip";
    }

    private static Step forwarded(Case matter) {
        return matter.steps().reversed().stream()
                .filter(step -> step.fact() instanceof Fact.Forwarded)
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
    }
}
