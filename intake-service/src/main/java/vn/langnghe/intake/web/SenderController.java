package vn.langnghe.intake.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;

/** The sender on the page of an item: opened with a reason, and corrected. */
@Controller
@RequestMapping("/register/{id}/submitter")
class SenderController {

    private final ItemPage page;
    private final SenderCards cards;
    private final SenderCorrections corrections;
    private final FaultWords words;

    SenderController(ItemPage page, SenderCards cards, SenderCorrections corrections, FaultWords words) {
        this.page = page;
        this.cards = cards;
        this.corrections = corrections;
        this.words = words;
    }

    @PostMapping
    ModelAndView open(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("member", member);
        try {
            var card = cards.open(id, member, reason, user);
            model.addAttribute("card", card);
            model.addAttribute("form", CardForm.of(card));
            model.addAttribute("member", card.member());
        } catch (InvalidInput faulty) {
            return faulty(id, faulty, user, locale, model);
        }
        page.fill(id, user, model);
        return new ModelAndView(ItemPage.VIEW, model.asMap());
    }

    @PostMapping("/correction")
    ModelAndView correct(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String member,
            @ModelAttribute CardForm form,
            CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        model.addAttribute("member", member);
        try {
            corrections.correct(id, member, form, user);
        } catch (InvalidInput faulty) {
            model.addAttribute("form", form);
            return faulty(id, faulty, user, locale, model);
        }
        next.addAttribute("corrected", true);
        return new ModelAndView("redirect:/register/{id}");
    }

    private ModelAndView faulty(String id, InvalidInput faulty, CurrentUser user, Locale locale, Model model) {
        page.fill(id, user, model);
        model.addAttribute("faults", words.of(faulty.faults(), locale));
        return new ModelAndView(ItemPage.VIEW, model.asMap(), HttpStatus.BAD_REQUEST);
    }
}
