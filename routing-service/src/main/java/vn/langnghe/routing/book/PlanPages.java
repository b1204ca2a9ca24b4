package vn.langnghe.routing.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
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
import vn.langnghe.routing.matching.Yamls;
import vn.langnghe.routing.unit.Units;

/** The assignment plans as pages: read, written, tried, put in force, taken in and given out as files. */
@Controller
@RequestMapping("/admin/routing")
@PreAuthorize("hasRole('ADMIN')")
class PlanPages {

    private final PlanDesk desk;
    private final Trials trials;
    private final Editions editions;
    private final Units units;

    PlanPages(PlanDesk desk, Trials trials, Editions editions, Units units) {
        this.desk = desk;
        this.trials = trials;
        this.editions = editions;
        this.units = units;
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

    @GetMapping("/plan/new")
    String unwritten(@RequestParam(required = false) @Nullable String copyOf, Model model) {
        return head(PlanHead.empty(desk.current().version(), copyOf), true, Faults.NONE, model);
    }

    @PostMapping("/plan/new")
    String write(@ModelAttribute PlanHead head, CurrentUser user, Model model) {
        try {
            desk.write(head, user.name());
            return "redirect:/admin/routing?plan=" + String.valueOf(head.code()).strip();
        } catch (InvalidInput invalid) {
            return head(head, true, new Faults(invalid.faults()), model);
        }
    }

    @GetMapping("/plan/{code}/head")
    String head(@PathVariable String code, Model model) {
        return head(PlanHead.of(desk.named(code), desk.current().version()), false, Faults.NONE, model);
    }

    @PostMapping("/plan/{code}/head")
    String change(@PathVariable String code, @ModelAttribute PlanHead head, CurrentUser user, Model model) {
        var plan = desk.named(code);
        try {
            desk.save(head.version(), head.over(code, plan.draft(), plan.items()), user.name());
            return "redirect:/admin/routing?plan=" + code;
        } catch (InvalidInput invalid) {
            return head(head.named(code), false, new Faults(invalid.faults()), model);
        }
    }

    private String head(PlanHead head, boolean fresh, Faults faults, Model model) {
        model.addAttribute("head", head);
        model.addAttribute("fresh", fresh);
        model.addAttribute("faults", faults);
        model.addAttribute("plans", desk.current().content());
        return "book/head";
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
                model.addAttribute("trial", trials.ofPlans(desk.switched(code, from)));
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
