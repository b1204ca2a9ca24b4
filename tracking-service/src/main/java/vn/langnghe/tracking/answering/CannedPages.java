package vn.langnghe.tracking.answering;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.CleanText;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.form.RefusedForm;

/** The canned answers of my units: written, changed and taken out by those who use them. */
@Controller
@RequestMapping("/cases/canned")
class CannedPages {

    private static final String PAGE = "cases/canned";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 10_000;

    private final CannedAnswers answers;
    private final Problems problems;

    CannedPages(CannedAnswers answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    /** What the form sends; without {@code id} a new answer. */
    record Form(
            @Nullable String id,
            @Nullable String unit,
            @Nullable String name,
            @Nullable String text) {}

    @GetMapping
    String page(@RequestParam(required = false) @Nullable String edit, CurrentUser user, Model model) {
        mustHandleCases(user);
        var form = edit == null
                ? new Form(null, null, null, null)
                : answers.find(edit)
                        .filter(answer -> user.belongsTo(answer.unit()))
                        .map(answer -> new Form(answer.id(), answer.unit(), answer.name(), answer.text()))
                        .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
        return page(form, user, model);
    }

    private String page(Form form, CurrentUser user, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("answers", answers.of(user.units()));
        model.addAttribute("unitChoices", user.units().stream().sorted().toList());
        model.addAttribute(
                "placeholders",
                Arrays.stream(Placeholder.values()).map(Placeholder::wire).toList());
        return PAGE;
    }

    @PostMapping
    String keep(@ModelAttribute Form form, CurrentUser user, Locale locale, Model model, HttpServletResponse response) {
        mustHandleCases(user);
        try {
            answers.keep(read(form, user));
            return "redirect:/cases/canned";
        } catch (InvalidInput invalid) {
            RefusedForm.show(model, null, problems.errors(invalid.faults(), locale));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(form, user, model);
        }
    }

    @PostMapping("/remove")
    String remove(@RequestParam String id, CurrentUser user) {
        mustHandleCases(user);
        mine(id, user);
        answers.remove(id);
        return "redirect:/cases/canned";
    }

    private CannedAnswer read(Form form, CurrentUser user) {
        var faults = new ArrayList<FieldFault>();
        var unit = form.unit() == null || form.unit().isBlank() ? only(user) : form.unit();
        if (!user.belongsTo(unit)) {
            faults.add(new FieldFault("unit", "unknown"));
        }
        var name = text("name", form.name(), LONGEST_NAME, faults);
        var text = text("text", form.text(), LONGEST_TEXT, faults);
        var unknown = Placeholder.unknownIn(text);
        if (!unknown.isEmpty()) {
            faults.add(new FieldFault("text", "canned.invalid.placeholder", String.join(", ", unknown)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        var fresh = form.id() == null || form.id().isBlank();
        return new CannedAnswer(
                fresh ? UUID.randomUUID().toString() : mine(form.id(), user).id(), unit, name, text);
    }

    private static String only(CurrentUser user) {
        return user.units().size() == 1 ? user.units().iterator().next() : "";
    }

    /** One of another unit does not exist. */
    private CannedAnswer mine(@Nullable String id, CurrentUser user) {
        return answers.find(String.valueOf(id))
                .filter(answer -> user.belongsTo(answer.unit()))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
    }

    private static String text(String field, @Nullable String given, int most, List<FieldFault> faults) {
        var text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            faults.add(new FieldFault(field, "required"));
        } else if (text.length() > most) {
            faults.add(new FieldFault(field, "too-long", most));
        }
        try {
            return CleanText.of(text);
        } catch (IllegalArgumentException controlCharacters) {
            faults.add(new FieldFault(field, "control-characters"));
            return "";
        }
    }

    private static void mustHandleCases(CurrentUser user) {
        if (!user.hasAny("OFFICER", "INSPECTOR")) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden");
        }
    }
}
