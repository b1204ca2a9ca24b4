package vn.langnghe.routing.book;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.PlanItem;
import vn.langnghe.routing.unit.Units;

/** The items of a plan, one at a time: added, changed, taken out. */
@Controller
@RequestMapping("/admin/routing/plan/{code}/items")
@PreAuthorize("hasRole('ADMIN')")
class PlanItemPages {

    private static final PlanItem EMPTY = new PlanItem("", null, "", null, List.of(), List.of(), "", null, List.of());

    private final PlanDesk desk;
    private final Units units;

    PlanItemPages(PlanDesk desk, Units units) {
        this.desk = desk;
        this.units = units;
    }

    /** {@code adding}: its name must be new; otherwise it takes the place of the one of its name. */
    record ItemForm(
            int version,
            boolean adding,
            @Nullable String item,
            @Nullable Component component,
            @Nullable String lead,
            @Nullable String alternative,
            @Nullable List<String> cooperating,
            @Nullable String outside,
            @Nullable String task,
            @Nullable String target,
            @Nullable String legal) {

        PlanItem planItem() {
            return new PlanItem(
                    item == null ? "" : item.strip(),
                    component,
                    lead == null ? "" : lead,
                    RuleForm.blankToNull(alternative),
                    cooperating == null ? List.of() : cooperating,
                    RuleForm.lines(outside),
                    task == null ? "" : task,
                    RuleForm.blankToNull(target),
                    RuleForm.lines(legal));
        }
    }

    @GetMapping
    String one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String item,
            Model model,
            Locale locale) {
        var plan = desk.named(code);
        var shown = item == null
                ? EMPTY
                : plan.item(item).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
        return show(code, shown, item == null, desk.current().version(), Faults.NONE, model, locale);
    }

    @PostMapping
    String save(
            @PathVariable String code, @ModelAttribute ItemForm form, CurrentUser user, Model model, Locale locale) {
        var plan = desk.named(code);
        var changed = form.planItem();
        try {
            if (form.adding() && plan.item(changed.item()).isPresent()) {
                throw new InvalidInput("item", "plan-item-twice");
            }
            desk.save(form.version(), plan.with(changed), user.name());
            return "redirect:/admin/routing?plan=" + code;
        } catch (InvalidInput invalid) {
            int at = plan.with(changed).items().indexOf(changed);
            return show(code, changed, form.adding(), form.version(), faults(invalid, at), model, locale);
        }
    }

    @PostMapping("/remove")
    String remove(@PathVariable String code, @RequestParam int version, @RequestParam String item, CurrentUser user) {
        desk.save(version, desk.named(code).without(item), user.name());
        return "redirect:/admin/routing?plan=" + code;
    }

    /** Faults of this item stand beside its fields. */
    private static Faults faults(InvalidInput invalid, int at) {
        return new Faults(invalid.faults().stream()
                .map(fault ->
                        new FieldFault(fault.field().replace("items[" + at + "].", ""), fault.code(), fault.args()))
                .toList());
    }

    private String show(
            String code, PlanItem item, boolean adding, int version, Faults faults, Model model, Locale locale) {
        model.addAttribute("code", code);
        model.addAttribute("item", item);
        model.addAttribute("adding", adding);
        model.addAttribute("version", version);
        model.addAttribute("faults", faults);
        model.addAttribute("components", Component.values());
        model.addAttribute("units", units.all());
        model.addAttribute("names", new Names(units, locale.getLanguage()));
        return "book/item";
    }
}
