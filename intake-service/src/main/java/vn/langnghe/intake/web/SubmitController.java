package vn.langnghe.intake.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;

/** The front page and the form for everyone. */
@Controller
class SubmitController {

    private final Reception reception;
    private final Filing filing;
    private final FaultWords words;

    SubmitController(Reception reception, Filing filing, FaultWords words) {
        this.reception = reception;
        this.filing = filing;
        this.words = words;
    }

    @GetMapping("/")
    String front() {
        return "intake/front";
    }

    @GetMapping("/submit")
    String form(Model model) {
        fill(model, Submissions.EMPTY, null);
        return "intake/submit";
    }

    @PostMapping("/submit")
    ModelAndView submit(
            @ModelAttribute Submission form,
            @RequestParam(required = false) @Nullable String key,
            @RequestPart(required = false) @Nullable List<MultipartFile> files,
            CurrentUser user,
            Locale locale,
            Model model) {
        var author = Authors.visitor(user);
        var filed = filing.attach(form, files, author, key);
        try {
            reception.demandSound(filed.form(), author, filed.faults());
            model.addAttribute("receipt", reception.receiveSigned(filed.form(), author, key));
            return new ModelAndView("intake/receipt", model.asMap(), HttpStatus.CREATED);
        } catch (InvalidInput faulty) {
            fill(model, filed.form(), key);
            model.addAttribute("faults", words.of(faulty.faults(), locale));
            return new ModelAndView("intake/submit", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private void fill(Model model, Submission form, @Nullable String key) {
        Choices.fill(model, form, key);
        model.addAttribute("fileLimit", filing.limit(Author.PUBLIC, form));
    }
}
