package vn.langnghe.routing.triage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.alike.LookAlikes;
import vn.langnghe.routing.book.Names;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Place;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.ruling.RulerInForce;
import vn.langnghe.routing.unit.Units;

/** The triage desk as a page: the queue on the left, one item with its suggestions on the right. */
@Controller
@PreAuthorize("hasAnyRole('TRIAGE', 'INSPECTOR', 'LEADER')")
class TriagePages {

    private final Triage triage;
    private final RulerInForce ruler;
    private final Units units;
    private final ReturnReasons reasons;
    private final LookAlikes lookAlikes;
    private final TriageTerms terms;
    private final Bodies bodies;
    private final PlanItems planItems;
    private final UnitsOfToday today;
    private final UnitChoices choices;

    TriagePages(
            Triage triage,
            RulerInForce ruler,
            Units units,
            ReturnReasons reasons,
            LookAlikes lookAlikes,
            TriageTerms terms,
            Bodies bodies,
            PlanItems planItems,
            UnitsOfToday today,
            UnitChoices choices) {
        this.triage = triage;
        this.ruler = ruler;
        this.units = units;
        this.reasons = reasons;
        this.lookAlikes = lookAlikes;
        this.terms = terms;
        this.bodies = bodies;
        this.planItems = planItems;
        this.today = today;
        this.choices = choices;
    }

    /** A line of the queue. */
    record Line(Dossier dossier, String excerpt, boolean current, TriageTerms.Waiting term) {}

    @GetMapping("/triage")
    String queue(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            CurrentUser user,
            Model model,
            Locale locale) {
        var after = Cursor.read(cursor);
        var page = triage.queue(user, after);
        if (after != null && page.items().isEmpty()) {
            return "redirect:/triage";
        }
        model.addAttribute("done", done);
        return show(
                user, after, page, page.items().isEmpty() ? null : page.items().getFirst(), model, locale);
    }

    @GetMapping("/triage/{feedbackId}")
    String one(
            @PathVariable String feedbackId,
            @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user,
            Model model,
            Locale locale) {
        var after = Cursor.read(cursor);
        return show(user, after, triage.queue(user, after), found(feedbackId, user), model, locale);
    }

    @PostMapping("/triage/{feedbackId}")
    String decide(
            @PathVariable String feedbackId,
            @ModelAttribute TriageForm form,
            CurrentUser user,
            Model model,
            Locale locale) {
        var dossier = found(feedbackId, user);
        try {
            var verdicts = form.body().verdicts(today, planItems.of(dossier), reasons);
            TriageController.decided(triage.decide(dossier, form.version(), verdicts, user));
            return "redirect:/triage?done=" + dossier.item().reference();
        } catch (InvalidInput invalid) {
            model.addAttribute("faults", invalid.faults());
            model.addAttribute("form", form);
            return show(user, null, triage.queue(user, null), dossier, model, locale);
        }
    }

    private String show(
            CurrentUser user,
            @Nullable Place after,
            Triage.Page page,
            @Nullable Dossier current,
            Model model,
            Locale locale) {
        model.addAttribute(
                "lines",
                page.items().stream().map(dossier -> line(dossier, current)).toList());
        model.addAttribute("waiting", triage.waiting(user, null));
        model.addAttribute("cursor", Cursor.of(after));
        if (page.last() != null) {
            model.addAttribute("nextCursor", Cursor.of(page.last()));
            model.addAttribute("more", triage.waiting(user, page.last()));
        }
        model.addAttribute("current", current);
        if (current != null) {
            addCurrent(current, model, locale.getLanguage());
        }
        return "triage/page";
    }

    private void addCurrent(Dossier current, Model model, String language) {
        var ruling = ruler.get().rule(current.petition());
        model.addAttribute("ruling", ruling);
        model.addAttribute("rules", rules(ruling));
        model.addAttribute("names", new Names(units, language));
        model.addAttribute("suggestions", choices.suggested(current, ruling, language));
        model.addAttribute(
                "body",
                bodies.meant(current.petition())
                        .map(body -> body.name(language))
                        .orElse(null));
        model.addAttribute("choices", choices.all(language));
        model.addAttribute("term", terms.of(current));
        model.addAttribute("duplicates", lookAlikes.of(current.petition(), current.feedbackId()));
        model.addAttribute("returnReasons", reasons.all());
        model.addAttribute("agencies", choices.agencies(language));
        model.addAttribute("planItems", planItems.inForce());
        model.addAttribute("helpers", choices.helpers(ruling, language));
        model.addAttribute("language", language);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("components", Component.values());
    }

    /** What the rules behind the evidence speak for, by what the evidence calls them. */
    private Map<String, Rule> rules(Ruling ruling) {
        var rules = new HashMap<String, Rule>();
        ruling.evidence()
                .forEach(reason -> ruler.get().ruleOf(reason).ifPresent(rule -> rules.put(reason.source(), rule)));
        return rules;
    }

    private Line line(Dossier dossier, @Nullable Dossier current) {
        var item = dossier.item();
        var text = item.subject() == null || item.subject().isBlank() ? item.content() : item.subject();
        return new Line(
                dossier,
                text.length() <= 90 ? text : text.substring(0, 90) + "…",
                current != null && current.feedbackId().equals(dossier.feedbackId()),
                terms.of(dossier));
    }

    private Dossier found(String feedbackId, CurrentUser user) {
        return triage.find(feedbackId, user).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
    }
}
