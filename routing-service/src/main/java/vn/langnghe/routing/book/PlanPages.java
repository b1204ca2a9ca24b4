package vn.langnghe.routing.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.PlanItem;
import vn.langnghe.routing.matching.Yamls;
import vn.langnghe.routing.unit.Units;

/** The assignment plans as pages: read, changed item by item, tried, put in force, taken in and given out as files. */
@Controller
@RequestMapping("/admin/routing")
@PreAuthorize("hasRole('ADMIN')")
class PlanPages {

    private static final int TRIED = 500;

    private final PlanDesk desk;
    private final RuleDesk trials;
    private final Editions editions;
    private final Units units;

    PlanPages(PlanDesk desk, RuleDesk trials, Editions editions, Units units) {
        this.desk = desk;
        this.trials = trials;
        this.editions = editions;
        this.units = units;
    }

    record ItemForm(
            int version,
            String item,
            @Nullable Component component,
            String lead,
            @Nullable String alternative,
            @Nullable List<String> cooperating,
            @Nullable String outside,
            @Nullable String task,
            @Nullable String target) {

        PlanItem planItem() {
            return new PlanItem(
                    item,
                    component,
                    lead,
                    RuleForm.blankToNull(alternative),
                    cooperating == null ? List.of() : cooperating,
                    RuleForm.lines(outside),
                    task == null ? "" : task,
                    RuleForm.blankToNull(target));
        }
    }

    @GetMapping
    String plan(@RequestParam(required = false) @Nullable String plan, Model model, Locale locale) {
        return show(plan, Faults.NONE, model, locale);
    }

    private String show(@Nullable String code, Faults faults, Model model, Locale locale) {
        var edition = desk.current();
        var today = desk.on(edition, null);
        model.addAttribute("edition", edition);
        model.addAttribute("today", today);
        model.addAttribute("plan", code == null ? today : desk.named(code));
        model.addAttribute("faults", faults);
        model.addAttribute("history", editions.history(Editions.Book.PLANS));
        model.addAttribute("names", new Names(units, locale.getLanguage()));
        return "book/plan";
    }

    @GetMapping("/plan/{code}/items")
    String item(@PathVariable String code, @RequestParam String item, Model model, Locale locale) {
        var found = desk.named(code).item(item).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
        return show(code, found, desk.current().version(), Faults.NONE, model, locale);
    }

    private String show(String code, PlanItem item, int version, Faults faults, Model model, Locale locale) {
        model.addAttribute("code", code);
        model.addAttribute("item", item);
        model.addAttribute("version", version);
        model.addAttribute("faults", faults);
        model.addAttribute("components", Component.values());
        model.addAttribute("units", units.all());
        model.addAttribute("names", new Names(units, locale.getLanguage()));
        return "book/item";
    }

    @PostMapping("/plan/{code}/items")
    String save(
            @PathVariable String code, @ModelAttribute ItemForm form, CurrentUser user, Model model, Locale locale) {
        var plan = desk.named(code);
        var changed = form.planItem();
        try {
            desk.save(form.version(), replaced(plan, changed), user.name());
            return "redirect:/admin/routing?plan=" + code;
        } catch (InvalidInput invalid) {
            int at = plan.items().indexOf(plan.item(changed.item()).orElse(changed));
            return show(
                    code,
                    changed,
                    form.version(),
                    new Faults(invalid.faults().stream()
                            .map(fault -> new vn.langnghe.platform.web.FieldFault(
                                    fault.field().replace("items[" + at + "].", ""), fault.code(), fault.args()))
                            .toList()),
                    model,
                    locale);
        }
    }

    private static Plan replaced(Plan plan, PlanItem changed) {
        return plan.with(plan.items().stream()
                .map(item -> item.item().equals(changed.item()) ? changed : item)
                .toList());
    }

    @PostMapping("/plan/{code}/switch")
    String switchOn(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam String action,
            CurrentUser user,
            Model model,
            Locale locale) {
        try {
            if (action.equals("try")) {
                model.addAttribute("trial", trials.trialOfPlans(desk.switched(code, from), TRIED));
                model.addAttribute("from", from);
                return show(code, Faults.NONE, model, locale);
            }
            desk.switchOn(version, code, from, user.name());
            return "redirect:/admin/routing?plan=" + code;
        } catch (InvalidInput invalid) {
            return show(code, new Faults(invalid.faults()), model, locale);
        }
    }

    @PostMapping("/plan/in-force")
    String back(@RequestParam int version, CurrentUser user) {
        desk.switchTo(version, user.name());
        return "redirect:/admin/routing";
    }

    @GetMapping("/plan/{code}/file")
    ResponseEntity<String> file(@PathVariable String code) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/yaml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".yaml\"")
                .body(Yamls.written(desk.named(code)));
    }

    @PostMapping("/plan/import")
    String imported(
            @RequestParam int version, @RequestParam MultipartFile file, CurrentUser user, Model model, Locale locale)
            throws IOException {
        try {
            var plan = desk.read(new String(file.getBytes(), StandardCharsets.UTF_8));
            desk.save(version, plan, user.name());
            return "redirect:/admin/routing?plan=" + plan.code();
        } catch (InvalidInput invalid) {
            return show(null, new Faults(invalid.faults()), model, locale);
        }
    }
}
