package vn.langnghe.routing.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Own;
import vn.langnghe.routing.unit.Units;

/** Who the department itself is, as pages; kept, switched on and off with the rules. */
@Controller
@RequestMapping("/admin/routing/own")
@PreAuthorize("hasRole('ADMIN')")
class OwnPages {

    private static final Own EMPTY = new Own("", List.of(), false, false, false, null, null);

    private final Editions editions;
    private final RuleDesk desk;
    private final Trials trials;
    private final Units units;

    OwnPages(Editions editions, RuleDesk desk, Trials trials, Units units) {
        this.editions = editions;
        this.desk = desk;
        this.trials = trials;
        this.units = units;
    }

    /** What the people of an entry are to the department. */
    enum Role {
        ROOM,
        JUDGE,
        ABOVE,
        STAFF;

        static Role of(Own own) {
            return own.judges() ? JUDGE : own.above() ? ABOVE : own.staff() ? STAFF : ROOM;
        }
    }

    /** An entry as the page sends it, names one a line; {@code at} is its place in the list, behind the last for a new one. */
    record OwnForm(
            int edition,
            int at,
            @Nullable String unit,
            Role role,
            @Nullable String names,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to) {

        Own own() {
            return new Own(
                    unit == null ? "" : unit,
                    RuleForm.lines(names),
                    role == Role.JUDGE,
                    role == Role.ABOVE,
                    role == Role.STAFF,
                    from,
                    to);
        }
    }

    /** One of the list, as the table shows it. */
    record Line(int at, Own own, Role role) {}

    @GetMapping
    String list(Model model, Locale locale) {
        return list(editions.inForce().rules(), List.of(), model, locale);
    }

    private String list(int edition, List<FieldFault> faults, Model model, Locale locale) {
        var own = desk.own();
        model.addAttribute("edition", edition);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "lines",
                IntStream.range(0, own.size())
                        .mapToObj(i -> new Line(i, own.get(i), Role.of(own.get(i))))
                        .toList());
        model.addAttribute("history", editions.history(Editions.Book.RULES));
        model.addAttribute("names", new Names(units, locale.getLanguage()));
        return "book/own-list";
    }

    @GetMapping("/one")
    String one(@RequestParam(required = false) @Nullable Integer at, Model model, Locale locale) {
        var own = desk.own();
        if (at != null && (at < 0 || at >= own.size())) {
            throw new Refusal(HttpStatus.NOT_FOUND, "not-found");
        }
        int place = at == null ? own.size() : at;
        return show(at == null ? EMPTY : own.get(at), place, editions.inForce().rules(), Faults.NONE, model, locale);
    }

    @PostMapping("/one")
    String save(@ModelAttribute OwnForm form, CurrentUser user, Model model, Locale locale) {
        try {
            desk.saveOwn(form.edition(), with(form), user.name());
            return "redirect:/admin/routing/own";
        } catch (InvalidInput invalid) {
            return show(form.own(), form.at(), form.edition(), of(form.at(), invalid.faults()), model, locale);
        }
    }

    /** What it would do before it is in force. */
    @PostMapping("/one/try")
    String tryOut(@ModelAttribute OwnForm form, Model model, Locale locale) {
        var faults = Faults.NONE;
        try {
            var changed = new LocalRules(desk.current().rules(), desk.checkedOwn(with(form)));
            model.addAttribute("tried", trials.ofOwn(changed, form.own().names()));
        } catch (InvalidInput invalid) {
            faults = of(form.at(), invalid.faults());
        }
        return show(form.own(), form.at(), form.edition(), faults, model, locale);
    }

    private List<Own> with(OwnForm form) {
        var own = new ArrayList<>(desk.own());
        if (form.at() >= 0 && form.at() < own.size()) {
            own.set(form.at(), form.own());
        } else {
            own.add(form.own());
        }
        return own;
    }

    /** Their place in the list is cut off the names of the fields. */
    private static Faults of(int at, List<FieldFault> faults) {
        return new Faults(faults.stream()
                .map(fault -> new FieldFault(fault.field().replace("own[" + at + "].", ""), fault.code(), fault.args()))
                .toList());
    }

    @PostMapping("/remove")
    String remove(@RequestParam int edition, @RequestParam int at, CurrentUser user, Model model, Locale locale) {
        var own = new ArrayList<>(desk.own());
        if (at < 0 || at >= own.size()) {
            throw new Refusal(HttpStatus.NOT_FOUND, "not-found");
        }
        own.remove(at);
        try {
            desk.saveOwn(edition, own, user.name());
            return "redirect:/admin/routing/own";
        } catch (InvalidInput invalid) {
            return list(edition, invalid.faults(), model, locale);
        }
    }

    private String show(Own own, int at, int edition, Faults faults, Model model, Locale locale) {
        model.addAttribute("own", own);
        model.addAttribute("at", at);
        model.addAttribute("role", Role.of(own));
        model.addAttribute("roles", Role.values());
        model.addAttribute("edition", edition);
        model.addAttribute("faults", faults);
        model.addAttribute("units", units.all());
        model.addAttribute("names", new Names(units, locale.getLanguage()));
        return "book/own";
    }
}
