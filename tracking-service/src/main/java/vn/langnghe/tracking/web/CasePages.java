package vn.langnghe.tracking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.platform.web.Trouble;
import vn.langnghe.tracking.answering.Drafts;
import vn.langnghe.tracking.desk.Desk;
import vn.langnghe.tracking.domain.deadline.WorkingTime;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.PromisesInText;
import vn.langnghe.tracking.form.RefusedForm;
import vn.langnghe.tracking.notification.Bell;

/** One case and everything that may be done with it, as a page that works without script. */
@Controller
@RequestMapping("/cases/{id}")
class CasePages {

    private static final String PAGE = "cases/case";

    private final Desk desk;
    private final Commands commands;
    private final Problems problems;
    private final CaseModel models;
    private final AnswerHelp help;
    private final Drafts drafts;
    private final Bell bell;
    private final Clock clock;

    CasePages(
            Desk desk,
            Commands commands,
            Problems problems,
            CaseModel models,
            AnswerHelp help,
            Drafts drafts,
            Bell bell,
            Clock clock) {
        this.desk = desk;
        this.commands = commands;
        this.problems = problems;
        this.models = models;
        this.help = help;
        this.drafts = drafts;
        this.bell = bell;
        this.clock = clock;
    }

    /** {@code canned} names the answer to begin with. */
    @GetMapping
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String canned,
            CurrentUser user,
            Locale locale,
            Model model) {
        var matter = desk.find(id, Callers.of(user));
        models.fill(model, matter, ActionBody.EMPTY, user, locale);
        if (canned != null) {
            help.begin(model, matter, canned, user, locale);
        }
        bell.opened(id, user);
        return PAGE;
    }

    /** The answer as its reader will see it, before it is given. */
    @PostMapping("/preview")
    String preview(@PathVariable String id, ActionBody body, CurrentUser user, Locale locale, Model model) {
        models.fill(model, desk.find(id, Callers.of(user)), body, user, locale);
        model.addAttribute("preview", body.answer());
        if (body.answer() != null && body.promises().isEmpty()) {
            var today = LocalDate.ofInstant(clock.instant(), WorkingTime.VIETNAM);
            model.addAttribute(
                    "suggested",
                    PromisesInText.in(body.answer(), today).stream().findFirst().orElse(null));
        }
        return PAGE;
    }

    @PostMapping("/{action}")
    String act(
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam int version,
            @ModelAttribute ActionBody body,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var caller = Callers.of(user);
        var known = Action.ofPath(action)
                .filter(found -> found != Action.RATE)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
        var seen = desk.find(id, caller);
        try {
            desk.act(id, version, commands.of(known, body, seen), caller, Optional.empty());
            if (known == Action.RESOLVE) {
                drafts.forget(user.name(), id);
            }
            return "redirect:/cases/" + id;
        } catch (InvalidInput invalid) {
            models.fill(model, seen, body, user, locale);
            RefusedForm.show(model, "/" + action, problems.errors(invalid.faults(), locale));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } catch (Refusal refused) {
            var now = desk.find(id, caller);
            models.fill(model, now, body, user, locale);
            if (refused.status() == HttpStatus.PRECONDITION_FAILED) {
                model.addAttribute("since", StepView.after(version, now, caller));
            }
            var trouble = Trouble.of(refused.status(), refused.code(), refused.args());
            var words = problems.inWords(trouble, locale);
            model.addAttribute("refusal", words);
            RefusedForm.show(model, "/" + action, RefusalFields.of(refused.code(), String.valueOf(words.getDetail())));
            response.setStatus(refused.status().value());
        }
        model.addAttribute("tried", known.path());
        return PAGE;
    }
}
