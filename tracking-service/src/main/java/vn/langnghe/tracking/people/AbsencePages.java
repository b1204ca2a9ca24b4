package vn.langnghe.tracking.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.form.RefusedForm;

/** When I am away, and who stands in for me. */
@Controller
@RequestMapping("/cases/absence")
class AbsencePages {

    private static final String PAGE = "cases/absence";

    private final People people;
    private final Problems problems;
    private final Clock clock;

    AbsencePages(People people, Problems problems, Clock clock) {
        this.people = people;
        this.problems = problems;
        this.clock = clock;
    }

    /** What the form sends. */
    record Form(
            @Nullable String from,
            @Nullable String to,
            @Nullable String deputy) {

        static Form of(@Nullable Absence absence) {
            return absence == null
                    ? new Form(null, null, null)
                    : new Form(absence.from().toString(), absence.to().toString(), absence.deputy());
        }
    }

    @GetMapping
    String page(CurrentUser user, Model model) {
        mustHandleCases(user);
        var absence = people.find(user.name()).map(Person::absence).orElse(null);
        return page(Form.of(absence), user, model);
    }

    private String page(Form form, CurrentUser user, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("away", people.find(user.name()).map(Person::absence).orElse(null));
        model.addAttribute("deputies", deputies(user));
        model.addAttribute("today", today());
        return PAGE;
    }

    @PostMapping
    String away(@ModelAttribute Form form, CurrentUser user, Locale locale, Model model, HttpServletResponse response) {
        mustHandleCases(user);
        try {
            people.away(user.name(), read(form, user));
            return "redirect:/cases/absence";
        } catch (InvalidInput invalid) {
            RefusedForm.show(model, null, problems.errors(invalid.faults(), locale));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(form, user, model);
        }
    }

    @PostMapping("/back")
    String back(CurrentUser user) {
        mustHandleCases(user);
        people.away(user.name(), null);
        return "redirect:/cases/absence";
    }

    private Absence read(Form form, CurrentUser user) {
        var faults = new ArrayList<FieldFault>();
        var from = day("from", form.from(), faults);
        var to = day("to", form.to(), faults);
        if (to.isBefore(from) || to.isBefore(today())) {
            faults.add(new FieldFault("to", "cases.absence.too-early"));
        }
        var deputy = form.deputy() == null ? "" : form.deputy();
        if (deputies(user).stream().noneMatch(person -> person.user().equals(deputy))) {
            faults.add(new FieldFault("deputy", deputy.isEmpty() ? "required" : "unknown"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Absence(from, to, deputy);
    }

    private LocalDate day(String field, @Nullable String text, List<FieldFault> faults) {
        try {
            if (text != null && !text.isBlank()) {
                return LocalDate.parse(text);
            }
            faults.add(new FieldFault(field, "required"));
        } catch (DateTimeException notADay) {
            faults.add(new FieldFault(field, "pattern"));
        }
        return today();
    }

    /** Colleagues of any unit of mine. */
    private List<Person> deputies(CurrentUser user) {
        return user.units().stream()
                .flatMap(unit -> people.handlersOf(unit).stream())
                .filter(person -> !person.user().equals(user.name()))
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(Dates.ZONE).toLocalDate();
    }

    private static void mustHandleCases(CurrentUser user) {
        if (!user.hasAny("OFFICER", "INSPECTOR")) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden");
        }
    }
}
