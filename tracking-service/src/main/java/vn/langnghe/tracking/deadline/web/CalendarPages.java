package vn.langnghe.tracking.deadline.web;

import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import vn.langnghe.platform.web.Problems;
import vn.langnghe.tracking.deadline.CalendarEntry;
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.deadline.ReferenceEditor;
import vn.langnghe.tracking.deadline.Replay;
import vn.langnghe.tracking.domain.deadline.WorkingCalendar;
import vn.langnghe.tracking.domain.deadline.WorkingTime;
import vn.langnghe.tracking.form.RefusedForm;

/** The year on the wall, and the form that takes over a yearly decision. */
@Controller
@PreAuthorize(Staff.READS)
class CalendarPages {

    private final ReferenceData reference;
    private final ReferenceEditor editor;
    private final Replay replay;
    private final Problems problems;

    CalendarPages(ReferenceData reference, ReferenceEditor editor, Replay replay, Problems problems) {
        this.reference = reference;
        this.editor = editor;
        this.replay = replay;
        this.problems = problems;
    }

    @GetMapping("/admin/calendar")
    String page(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer moved,
            Model model) {
        model.addAttribute("moved", moved);
        var shown = year == null ? Year.now(WorkingTime.VIETNAM).getValue() : CalendarController.known(year);
        var inForce = inForce();
        return page(shown, CalendarEntry.of(inForce.year(shown)), inForce, model);
    }

    @PostMapping("/admin/calendar/{year}")
    @PreAuthorize(Staff.WRITES)
    String change(
            @PathVariable int year,
            @ModelAttribute CalendarForm form,
            @RequestParam(defaultValue = "false") boolean preview,
            CurrentUser user,
            Model model,
            Locale locale) {
        var entry = form.entry(CalendarController.known(year));
        model.addAttribute("note", form.note());
        try {
            if (preview) {
                var tried = Versions.faultless(editor.tryYear(year, entry));
                model.addAttribute("moves", Moves.of(replay.preview(tried)));
                return page(year, entry, tried.calendar(), model);
            }
            Versions.done(editor.changeYear(year, entry, form.version(), user.name(), form.note()));
            return "redirect:/admin/calendar?year=" + year + "&moved=" + replay.run();
        } catch (InvalidInput invalid) {
            RefusedForm.show(
                    model, problems.errors(invalid.faults(), locale), field -> CalendarRows.control(field, entry));
            return page(year, entry, inForce(), model);
        }
    }

    private WorkingCalendar inForce() {
        return reference.current().deadlines().calendar();
    }

    /** The form as it was typed, and the months as this calendar draws them. */
    private String page(int year, CalendarEntry entry, WorkingCalendar drawn, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("entry", entry);
        model.addAttribute("change", reference.current().changeOf(year));
        model.addAttribute("months", Month.of(year, drawn));
        model.addAttribute("history", editor.historyOfYear(year));
        Choices.offer(model);
        return "admin/calendar";
    }
}
