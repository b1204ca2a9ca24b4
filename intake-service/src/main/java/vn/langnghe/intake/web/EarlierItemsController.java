package vn.langnghe.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.langnghe.platform.security.CurrentUser;

/** The earlier items beside a case, as a page whose list can be put into another. */
@Controller
class EarlierItemsController {

    private final EarlierItems items;

    EarlierItemsController(EarlierItems items) {
        this.items = items;
    }

    @GetMapping("/register/{id}/earlier")
    String earlier(@PathVariable String id, CurrentUser user, Model model) {
        model.addAttribute("items", items.of(id, user));
        model.addAttribute("feedbackId", id);
        return "intake/same-sender";
    }
}
