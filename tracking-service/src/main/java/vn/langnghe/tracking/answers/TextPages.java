package vn.langnghe.tracking.answers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.form.RefusedForm;

/** The texts answers rest on: saying that one was changed takes the answers before that day back for review. */
@Controller
@RequestMapping("/answers/texts")
@PreAuthorize("hasRole('ADMIN')")
class TextPages {

    private static final TextForm EMPTY = new TextForm(null, null, null);

    private final CitedTexts texts;
    private final Problems problems;

    TextPages(CitedTexts texts, Problems problems) {
        this.texts = texts;
        this.problems = problems;
    }

    @GetMapping
    String page(@RequestParam(required = false) @Nullable String edit, Model model) {
        var form = edit == null
                ? EMPTY
                : texts.find(edit).map(TextForm::of).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
        return page(form, model);
    }

    @PostMapping
    String keep(@ModelAttribute TextForm form, Locale locale, Model model, HttpServletResponse response) {
        try {
            texts.put(form.read());
            return "redirect:/answers/texts";
        } catch (InvalidInput invalid) {
            RefusedForm.show(model, null, problems.errors(invalid.faults(), locale));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(form, model);
        }
    }

    private String page(TextForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "known", form.code() != null && texts.find(form.code()).isPresent());
        model.addAttribute("texts", texts.all());
        return "answers/texts";
    }
}
