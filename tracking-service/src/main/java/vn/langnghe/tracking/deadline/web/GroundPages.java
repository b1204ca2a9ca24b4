package vn.langnghe.tracking.deadline.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.deadline.GroundBook;
import vn.langnghe.tracking.deadline.GroundEntry;
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.deadline.ReferenceEditor;
import vn.langnghe.tracking.form.RefusedForm;

/** All grounds, and each changed from a day on. */
@Controller
@PreAuthorize(Staff.WRITES)
class GroundPages {

    private static final String PATH = "/admin/deadlines/grounds";

    private final ReferenceData reference;
    private final ReferenceEditor editor;
    private final Problems problems;

    GroundPages(ReferenceData reference, ReferenceEditor editor, Problems problems) {
        this.reference = reference;
        this.editor = editor;
        this.problems = problems;
    }

    @GetMapping(PATH)
    @PreAuthorize(Staff.READS)
    String list(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        model.addAttribute("saved", saved);
        model.addAttribute("grounds", grounds());
        model.addAttribute("change", book().change());
        model.addAttribute("history", editor.historyOfGrounds());
        return "admin/grounds";
    }

    @GetMapping(PATH + "/new")
    String blank(Model model) {
        return page(null, GroundForm.blank(book().change().version()), model);
    }

    @PostMapping(PATH + "/new")
    String add(@ModelAttribute("form") GroundForm form, CurrentUser user, Model model, Locale locale) {
        return change(null, form, form.added(grounds()), user, model, locale);
    }

    @GetMapping(PATH + "/{code}/{from}")
    String one(@PathVariable String code, @PathVariable String from, Model model) {
        return page(
                ground(code, from),
                GroundForm.of(ground(code, from), book().change().version()),
                model);
    }

    @PostMapping(PATH + "/{code}/{from}")
    String change(
            @PathVariable String code,
            @PathVariable String from,
            @ModelAttribute("form") GroundForm form,
            CurrentUser user,
            Model model,
            Locale locale) {
        var old = ground(code, from);
        return change(old, form, form.applied(grounds(), old), user, model, locale);
    }

    private String change(
            @Nullable GroundEntry old,
            GroundForm form,
            List<GroundEntry> changed,
            CurrentUser user,
            Model model,
            Locale locale) {
        try {
            Versions.done(editor.changeGrounds(changed, form.version(), user.name(), form.note()));
            return "redirect:" + PATH + "?saved=true";
        } catch (InvalidInput invalid) {
            RefusedForm.show(model, null, problems.errors(invalid.faults(), locale));
            return page(old, form, model);
        }
    }

    private static String page(@Nullable GroundEntry ground, GroundForm form, Model model) {
        model.addAttribute("ground", ground);
        model.addAttribute("form", form);
        Choices.offer(model);
        return "admin/ground";
    }

    private GroundBook book() {
        return reference.current().grounds();
    }

    private GroundEntry ground(String code, String from) {
        return grounds().stream()
                .filter(ground -> Objects.equals(ground.code(), code) && Objects.equals(ground.effectiveFrom(), from))
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
    }

    private List<GroundEntry> grounds() {
        return book().current().all().stream().map(GroundEntry::of).toList();
    }
}
