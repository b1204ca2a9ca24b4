package vn.langnghe.routing.book;

import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.routing.unit.Units;

/** Every model ever taught: taught anew, tried on past items, put in force, and the way back to an earlier one. */
@Controller
@RequestMapping("/admin/routing/model")
@PreAuthorize("hasRole('ADMIN')")
class ModelPages {

    private final ModelDesk desk;
    private final ModelRuns runs;
    private final Editions editions;
    private final Units units;

    ModelPages(ModelDesk desk, ModelRuns runs, Editions editions, Units units) {
        this.desk = desk;
        this.runs = runs;
        this.editions = editions;
        this.units = units;
    }

    @GetMapping
    String models(Model model, Locale locale) {
        model.addAttribute("atLeast", runs.atLeast());
        model.addAttribute("run", runs.latest().orElse(null));
        model.addAttribute("inForce", editions.inForce().model());
        model.addAttribute("versions", desk.versions());
        model.addAttribute("models", desk.taught());
        model.addAttribute("history", editions.history(Editions.Book.MODEL));
        model.addAttribute("names", new Names(units, locale.getLanguage()));
        return "book/model";
    }

    @PostMapping("/teach")
    String teach(CurrentUser user) {
        runs.teachAndTry(user.name());
        return "redirect:/admin/routing/model";
    }

    @PostMapping("/trial")
    String trial(@RequestParam int version) {
        runs.tryOut(version);
        return "redirect:/admin/routing/model";
    }

    @PostMapping("/in-force")
    String switchTo(@RequestParam int version, CurrentUser user) {
        desk.switchTo(version, user.name());
        return "redirect:/admin/routing/model";
    }
}
