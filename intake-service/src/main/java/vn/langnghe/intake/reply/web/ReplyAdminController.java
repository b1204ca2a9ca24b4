package vn.langnghe.intake.reply.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.sending.SettingsBook;
import vn.langnghe.intake.reply.wording.Templates;
import vn.langnghe.intake.web.FaultWords;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;

/** Words and hours of replies, for whoever runs the house. */
@Controller
@RequestMapping("/admin/replies")
@PreAuthorize("hasRole('ADMIN')")
class ReplyAdminController {

    private final Templates templates;
    private final SettingsBook settings;
    private final FaultWords words;

    ReplyAdminController(Templates templates, SettingsBook settings, FaultWords words) {
        this.templates = templates;
        this.settings = settings;
        this.words = words;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "RECEIVED") Occasion occasion,
            @RequestParam(defaultValue = "vi") String language,
            Model model) {
        fill(model, occasion, language);
        return "intake/reply-templates";
    }

    @PostMapping
    ModelAndView put(@ModelAttribute TemplateForm form, CurrentUser user, Locale locale, Model model) {
        try {
            var template = form.template();
            templates.put(template, user.name());
            model.asMap().clear();
            return new ModelAndView("redirect:/admin/replies?occasion=" + template.occasion() + "&language="
                    + template.language() + "#" + template.style());
        } catch (InvalidInput faulty) {
            return refused(faulty, form, locale, model);
        }
    }

    @PostMapping("/settings")
    ModelAndView settings(@ModelAttribute SettingsForm form, CurrentUser user, Locale locale, Model model) {
        try {
            settings.put(form.settings(), user.name());
            model.asMap().clear();
            return new ModelAndView("redirect:/admin/replies");
        } catch (InvalidInput faulty) {
            fill(model, Occasion.RECEIVED, "vi");
            model.addAttribute("settings", form);
            model.addAttribute("faults", words.of(faulty.faults(), locale));
            return new ModelAndView("intake/reply-templates", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView refused(InvalidInput faulty, TemplateForm form, Locale locale, Model model) {
        fill(model, occasion(form), "en".equals(form.language()) ? "en" : "vi");
        model.addAttribute("refused", form);
        model.addAttribute("faults", words.of(faulty.faults(), locale));
        return new ModelAndView("intake/reply-templates", model.asMap(), HttpStatus.BAD_REQUEST);
    }

    private static Occasion occasion(TemplateForm form) {
        for (var occasion : Occasion.values()) {
            if (occasion.name().equals(form.occasion())) {
                return occasion;
            }
        }
        return Occasion.RECEIVED;
    }

    private void fill(Model model, Occasion occasion, String language) {
        model.addAttribute("occasions", Occasion.values());
        model.addAttribute("occasion", occasion);
        model.addAttribute("language", language);
        model.addAttribute(
                "templates",
                templates.all().stream()
                        .filter(template -> template.occasion() == occasion
                                && template.language().equals(language))
                        .toList());
        model.addAttribute("settings", SettingsForm.of(settings.current()));
    }
}
