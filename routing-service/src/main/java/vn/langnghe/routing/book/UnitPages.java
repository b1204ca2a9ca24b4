package vn.langnghe.routing.book;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.unit.Succession;
import vn.langnghe.routing.unit.Units;

/** The directory of units as pages: who there is, from when to when, and who takes over. */
@Controller
@RequestMapping("/admin/routing/units")
@PreAuthorize("hasRole('ADMIN')")
class UnitPages {

    private static final Unit EMPTY = new Unit("", Unit.Group.INTERNAL, 50, "", "", null, null, List.of());

    private final UnitDesk desk;
    private final Editions editions;
    private final Units units;

    UnitPages(UnitDesk desk, Editions editions, Units units) {
        this.desk = desk;
        this.editions = editions;
        this.units = units;
    }

    /** Successors one a line: {@code CODE 2025-07-01}. */
    record UnitForm(
            int edition,
            String code,
            Unit.Group group,
            int order,
            @Nullable String vi,
            @Nullable String en,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to,

            @Nullable String successors) {

        Unit unit(List<Unit.Successor> next) {
            return new Unit(
                    code.strip(),
                    group,
                    order,
                    vi == null ? "" : vi.strip(),
                    en == null ? "" : en.strip(),
                    from,
                    to,
                    next);
        }

        List<Unit.Successor> next() {
            var next = new ArrayList<Unit.Successor>();
            for (var line : RuleForm.lines(successors)) {
                var parts = line.split("\\s+");
                try {
                    next.add(new Unit.Successor(parts[0], LocalDate.parse(parts.length > 1 ? parts[1] : "")));
                } catch (DateTimeParseException unreadable) {
                    throw new InvalidInput(List.of(new FieldFault("units[0].successors", "successor-line", line)));
                }
            }
            return next;
        }
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute("edition", desk.current());
        var all = units.all();
        model.addAttribute("units", all);
        model.addAttribute(
                "successions", all.stream().collect(Collectors.toMap(Unit::code, unit -> Succession.after(unit, all))));
        model.addAttribute("names", new Names(units, locale.getLanguage()));
        model.addAttribute("history", editions.history(Editions.Book.UNITS));
        return "book/units";
    }

    @GetMapping("/one")
    String one(@RequestParam(required = false) @Nullable String code, Model model) {
        var unit = code == null ? EMPTY : units.find(code).orElse(EMPTY);
        return show(unit, lines(unit.successors()), desk.current().version(), Faults.NONE, model);
    }

    @PostMapping("/one")
    String save(@ModelAttribute UnitForm form, CurrentUser user, Model model) {
        try {
            desk.save(form.edition(), form.unit(form.next()), user.name());
            return "redirect:/admin/routing/units";
        } catch (InvalidInput invalid) {
            return show(
                    form.unit(List.of()),
                    form.successors() == null ? "" : form.successors(),
                    form.edition(),
                    Faults.of(invalid.faults(), "units"),
                    model);
        }
    }

    /** As they are read again: a day as people write it would not be. */
    private static String lines(List<Unit.Successor> successors) {
        return successors.stream().map(next -> next.code() + " " + next.from()).collect(Collectors.joining("\n"));
    }

    private static String show(Unit unit, String successors, int edition, Faults faults, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("successors", successors);
        model.addAttribute("edition", edition);
        model.addAttribute("faults", faults);
        model.addAttribute("groups", Unit.Group.values());
        return "book/unit";
    }
}
