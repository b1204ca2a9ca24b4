package vn.langnghe.tracking.deadline.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.deadline.Explanations;
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.deadline.ReferenceEditor;
import vn.langnghe.tracking.deadline.RuleEntry;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.WorkingTime;
import vn.langnghe.tracking.form.RefusedForm;

/** All rules, and a form that works out any deadline. */
@Controller
@PreAuthorize(Staff.READS)
class DeadlinePages {

    private final ReferenceData reference;
    private final ReferenceEditor editor;
    private final Explainer explainer;
    private final Explanations explanations;
    private final Problems problems;

    DeadlinePages(
            ReferenceData reference,
            ReferenceEditor editor,
            Explainer explainer,
            Explanations explanations,
            Problems problems) {
        this.reference = reference;
        this.editor = editor;
        this.explainer = explainer;
        this.explanations = explanations;
        this.problems = problems;
    }

    @GetMapping("/admin/deadlines")
    String page(
            @ModelAttribute("form") ExplainForm form,
            @RequestParam(name = "of", required = false) @Nullable Kind of,
            @RequestParam(required = false) @Nullable Integer moved,
            Model model,
            Locale locale) {
        if (form.asked()) {
            answer(form, model, locale);
        }
        var inForce = reference.current();
        model.addAttribute("of", of);
        model.addAttribute("moved", moved);
        model.addAttribute("rules", rules(inForce.deadlines().rules().rules(), of));
        model.addAttribute("change", inForce.rulesChange());
        model.addAttribute("history", editor.historyOfRules());
        model.addAttribute("today", LocalDate.now(WorkingTime.VIETNAM).toString());
        Choices.offer(model);
        return "admin/deadlines";
    }

    private void answer(ExplainForm form, Model model, Locale locale) {
        try {
            model.addAttribute("view", explanations.view(explainer.explain(form.written()), locale));
        } catch (InvalidInput invalid) {
            RefusedForm.show(model, null, problems.errors(invalid.faults(), locale));
        } catch (Refusal _) {
            model.addAttribute("silent", true);
        }
    }

    private static List<RuleEntry> rules(List<Rule> rules, @Nullable Kind of) {
        return rules.stream()
                .filter(rule -> of == null || rule.kinds().contains(of))
                .map(RuleEntry::of)
                .toList();
    }
}
