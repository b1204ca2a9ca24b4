package vn.langnghe.tracking.deadline.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.deadline.ReferenceEditor;
import vn.langnghe.tracking.deadline.Replay;
import vn.langnghe.tracking.deadline.RuleEntry;
import vn.langnghe.tracking.form.RefusedForm;

/** One rule, changed from a day on. */
@Controller
@PreAuthorize(Staff.WRITES)
class RulePages {

    private final ReferenceData reference;
    private final ReferenceEditor editor;
    private final Replay replay;
    private final Problems problems;

    RulePages(ReferenceData reference, ReferenceEditor editor, Replay replay, Problems problems) {
        this.reference = reference;
        this.editor = editor;
        this.replay = replay;
        this.problems = problems;
    }

    @GetMapping("/admin/deadlines/rules/{id}")
    String page(@PathVariable String id, Model model) {
        var rule = rule(id);
        var version = reference.current().rulesChange().version();
        return page(rule, RuleForm.of(rule, version), model);
    }

    @PostMapping("/admin/deadlines/rules/{id}")
    String change(
            @PathVariable String id,
            @ModelAttribute("form") RuleForm form,
            @RequestParam(defaultValue = "false") boolean preview,
            CurrentUser user,
            Model model,
            Locale locale) {
        var rule = rule(id);
        try {
            if (preview) {
                model.addAttribute("moves", moves(form.applied(rules(), rule)));
                return page(rule, form, model);
            }
            Versions.done(editor.changeRules(form.applied(rules(), rule), form.version(), user.name(), form.note()));
            return "redirect:/admin/deadlines?moved=" + replay.run();
        } catch (InvalidInput invalid) {
            RefusedForm.show(model, null, problems.errors(invalid.faults(), locale));
            return page(rule, form, model);
        }
    }

    private String page(RuleEntry rule, RuleForm form, Model model) {
        model.addAttribute("rule", rule);
        model.addAttribute("form", form);
        Choices.offer(model);
        return "admin/deadlines-rule";
    }

    private Moves moves(List<RuleEntry> changed) {
        return Moves.of(replay.preview(Versions.faultless(editor.tryRules(changed))));
    }

    private RuleEntry rule(String id) {
        return rules().stream()
                .filter(rule -> Objects.equals(rule.id(), id))
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
    }

    private List<RuleEntry> rules() {
        return reference.current().deadlines().rules().rules().stream()
                .map(RuleEntry::of)
                .toList();
    }
}
