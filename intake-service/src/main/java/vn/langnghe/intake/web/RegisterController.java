package vn.langnghe.intake.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;

/** The register and its items, for staff. */
@Controller
@RequestMapping("/register")
class RegisterController {

    private final RegisterDesk register;
    private final ItemPage page;
    private final FaultWords words;

    RegisterController(RegisterDesk register, ItemPage page, FaultWords words) {
        this.register = register;
        this.page = page;
        this.words = words;
    }

    @RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView list(@ModelAttribute("filter") RegisterFilter filter, CurrentUser user, Locale locale, Model model) {
        model.addAttribute("channels", Channel.values());
        try {
            var lines = register.search(filter, user);
            model.addAttribute("lines", lines.items());
            model.addAttribute("nextCursor", lines.nextCursor());
            return new ModelAndView("intake/register", model.asMap());
        } catch (InvalidInput faulty) {
            model.addAttribute("lines", List.of());
            model.addAttribute("faults", words.of(faulty.faults(), locale));
            return new ModelAndView("intake/register", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/{id}")
    String item(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean corrected,
            CurrentUser user,
            Model model) {
        page.fill(id, user, model);
        model.addAttribute("corrected", corrected);
        return ItemPage.VIEW;
    }
}
