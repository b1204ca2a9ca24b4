package vn.langnghe.routing.book;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.ruling.RulerInForce;

/** Every model ever taught, with its score on what was held back, and the way back to an earlier one. */
@Controller
@RequestMapping("/admin/routing/model")
@PreAuthorize("hasRole('ADMIN')")
class ModelPages {

    private final Editions editions;
    private final RulerInForce ruler;

    ModelPages(Editions editions, RulerInForce ruler) {
        this.editions = editions;
        this.ruler = ruler;
    }

    record Taught(Editions.Change change, Learnt learnt) {}

    @GetMapping
    String models(Model model) {
        model.addAttribute("inForce", editions.inForce().model());
        model.addAttribute("versions", ruler.get().versions());
        model.addAttribute("models", taught());
        model.addAttribute("history", editions.history(Editions.Book.MODEL));
        return "book/model";
    }

    private List<Taught> taught() {
        return editions.history(Editions.Book.MODEL).stream()
                .filter(change -> !change.switched())
                .map(change ->
                        new Taught(change, editions.model(change.version()).content()))
                .toList();
    }

    @PostMapping("/in-force")
    String switchTo(@RequestParam int version, CurrentUser user) {
        if (!editions.putInForce(Editions.Book.MODEL, version, user.name())) {
            throw new InvalidInput("version", "unknown");
        }
        ruler.refresh();
        return "redirect:/admin/routing/model";
    }
}
