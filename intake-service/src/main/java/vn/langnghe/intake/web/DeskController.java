package vn.langnghe.intake.web;

import java.time.Clock;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.langnghe.intake.domain.Submission;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;

/** The clerk's desk: one screen to log a call while the caller is still speaking. */
@Controller
@RequestMapping("/intake")
@PreAuthorize("hasRole('CLERK')")
class DeskController {

    private final Reception reception;
    private final Filing filing;
    private final RegisterDesk register;
    private final SuggestionWords suggestions;
    private final FaultWords words;
    private final Clock clock;

    DeskController(
            Reception reception,
            Filing filing,
            RegisterDesk register,
            SuggestionWords suggestions,
            FaultWords words,
            Clock clock) {
        this.reception = reception;
        this.filing = filing;
        this.register = register;
        this.suggestions = suggestions;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String desk(CurrentUser user, Locale locale, Model model) {
        fill(model, Submissions.EMPTY, null, user, locale);
        return "intake/desk";
    }

    @PostMapping
    ModelAndView register(
            @ModelAttribute Submission form,
            @ModelAttribute Moment moment,
            @RequestParam(required = false) @Nullable String key,
            @RequestPart(required = false) @Nullable List<MultipartFile> files,
            CurrentUser user,
            Locale locale,
            Model model) {
        var author = Authors.of(user);
        var filed = filing.attach(form, files, author, key);
        try {
            var dated = Submissions.receivedAt(filed.form(), moment.receivedAt(clock.instant()));
            reception.demandSound(dated, author, filed.faults());
            var receipt = reception.receiveSigned(dated, author, key);
            model.addAttribute("receipt", receipt);
            model.addAttribute("spelled", Spelled.groups(receipt.trackingCode()));
            return new ModelAndView("intake/desk-done", model.asMap(), HttpStatus.CREATED);
        } catch (InvalidInput faulty) {
            fill(model, filed.form(), key, user, locale);
            model.addAttribute("receivedLocal", moment.receivedLocal());
            model.addAttribute("faults", words.of(faulty.faults(), locale));
            return new ModelAndView("intake/desk", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    /** What this caller said before; posted, because a phone number does not belong in an address. */
    @PostMapping("/earlier")
    String earlier(
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String taxCode,
            @RequestParam(required = false) @Nullable String name,
            CurrentUser user,
            Model model) {
        model.addAttribute("items", register.earlier(phone, taxCode, name, user));
        return "intake/earlier :: items";
    }

    private void fill(Model model, Submission form, @Nullable String key, CurrentUser user, Locale locale) {
        Choices.fill(model, form, key);
        model.addAttribute("fileLimit", filing.limit(Authors.of(user), form));
        model.addAttribute("words", suggestions.of(locale));
        model.addAttribute("sourceWords", suggestions.ofSources(locale));
    }
}
