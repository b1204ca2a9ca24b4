package vn.langnghe.intake.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;

/** The front page and the form for everyone. */
@Controller
class SubmitController {

    private final Reception reception;
    private final FaultWords words;

    SubmitController(Reception reception, FaultWords words) {
        this.reception = reception;
        this.words = words;
    }

    @GetMapping("/")
    String front() {
        return "intake/front";
    }

    @GetMapping("/submit")
    String form(Model model) {
        Choices.fill(model, Submissions.EMPTY, null);
        return "intake/submit";
    }

    @PostMapping("/submit")
    ModelAndView submit(
            @ModelAttribute Submission form,
            @RequestParam(required = false) @Nullable String key,
            CurrentUser user,
            Locale locale,
            Model model) {
        try {
            model.addAttribute("receipt", reception.receive(form, Authors.visitor(user), key));
            return new ModelAndView("intake/receipt", model.asMap(), HttpStatus.CREATED);
        } catch (InvalidInput faulty) {
            Choices.fill(model, form, key);
            model.addAttribute("faults", words.of(faulty.faults(), locale));
            return new ModelAndView("intake/submit", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }
}
