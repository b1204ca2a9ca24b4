package vn.langnghe.routing.book;

import java.util.ArrayList;
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
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.domain.Urgency;
import vn.langnghe.routing.matching.RuleBook;
import vn.langnghe.routing.unit.Units;

/** The rules as pages: found, written with their examples, tried on past items, switched on and off. */
@Controller
@RequestMapping("/admin/routing/rules")
@PreAuthorize("hasRole('ADMIN')")
class RulePages {

    private static final Rule EMPTY = new Rule(
            "", null, null, null, null, null, null, 2, List.of(), null, List.of(), List.of(), 0, null, null, null);

    private final Editions editions;
    private final RuleDesk desk;
    private final Trials trials;
    private final Units units;

    RulePages(Editions editions, RuleDesk desk, Trials trials, Units units) {
        this.editions = editions;
        this.desk = desk;
        this.trials = trials;
        this.units = units;
    }

    @GetMapping
    String rules(Model model, Locale locale) {
        var edition = editions.rules(editions.inForce().rules());
        model.addAttribute("edition", edition);
        model.addAttribute("local", edition.content().rules());
        model.addAttribute("shipped", RuleBook.shipped().rules());
        model.addAttribute("history", editions.history(Editions.Book.RULES));
        model.addAttribute("names", new Names(units, locale.getLanguage()));
        return "book/rules";
    }

    @GetMapping("/one")
    String one(@RequestParam(required = false) @Nullable String id, Model model, Locale locale) {
        var edition = editions.rules(editions.inForce().rules());
        return show(id == null ? EMPTY : found(id, edition), edition.version(), Faults.NONE, model, locale);
    }

    /** A shipped rule is changed by one of the same id that takes its place. */
    private static Rule found(String id, Edition<LocalRules> edition) {
        return edition.content().besideShipped().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
    }

    @PostMapping("/one")
    String save(@ModelAttribute RuleForm form, CurrentUser user, Model model, Locale locale) {
        var rule = form.rule(user.name());
        try {
            var rules = desk.checked(with(rule));
            if ("try".equals(form.action())) {
                model.addAttribute("trial", trials.ofRules(desk.current().with(rules), Trials.USUAL));
                return show(rule, form.edition(), Faults.NONE, model, locale);
            }
            desk.saveRules(form.edition(), rules, user.name());
            return "redirect:/admin/routing/rules";
        } catch (InvalidInput invalid) {
            return show(rule, form.edition(), Faults.of(invalid.faults(), "rules"), model, locale);
        }
    }

    /** The one at hand first: its faults are those of {@code rules[0]}. */
    private List<Rule> with(Rule rule) {
        var rules = new ArrayList<Rule>();
        rules.add(rule);
        editions.rules(editions.inForce().rules()).content().rules().stream()
                .filter(other -> !other.id().equals(rule.id()))
                .forEach(rules::add);
        return rules;
    }

    @PostMapping("/remove")
    String remove(@RequestParam int edition, @RequestParam String id, CurrentUser user) {
        var rules = editions.rules(editions.inForce().rules()).content().rules().stream()
                .filter(rule -> !rule.id().equals(id))
                .toList();
        desk.saveRules(edition, rules, user.name());
        return "redirect:/admin/routing/rules";
    }

    @PostMapping("/in-force")
    String switchTo(@RequestParam int version, CurrentUser user) {
        desk.switchTo(version, user.name());
        return "redirect:/admin/routing/rules";
    }

    private String show(Rule rule, int edition, Faults faults, Model model, Locale locale) {
        model.addAttribute("rule", rule);
        model.addAttribute("edition", edition);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("components", Component.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("units", units.all());
        model.addAttribute("names", new Names(units, locale.getLanguage()));
        return "book/rule";
    }
}
