package vn.langnghe.reporting.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.reporting.periodic.PeriodicReport.State;
import vn.langnghe.reporting.web.PeriodicApi.Words;

/** The periodic reports of a year, and each of them to be read, completed and issued. */
@Controller
@RequestMapping("/reports/periodic")
@PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
class PeriodicPages {

    private static final int MOST_PARAGRAPHS = 100;
    private static final int LONGEST = 5_000;

    private final PeriodicApi reports;

    PeriodicPages(PeriodicApi reports) {
        this.reports = reports;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    String list(@RequestParam @Nullable Integer year, CurrentUser user, Locale locale, Model model) {
        model.addAttribute("schedule", reports.schedule(year, user, locale));
        model.addAttribute("drafts", PeriodicApi.mayDraft(user));
        return "reports/periodic";
    }

    @GetMapping("/schedule")
    String cutOffs(Model model) {
        model.addAttribute("editions", reports.cutOffs().items());
        return "reports/schedule";
    }

    @PostMapping("/schedule")
    View setCutOffs(@Valid @ModelAttribute CutOffsForm form, CurrentUser user) {
        reports.setCutOffs(form, user);
        return CostPage.seeOther("/reports/periodic/schedule");
    }

    @PostMapping("/schedule/taken-back")
    View takeBackCutOffs(@RequestParam LocalDate from, CurrentUser user) {
        reports.takeBackCutOffs(from, user);
        return CostPage.seeOther("/reports/periodic/schedule");
    }

    @GetMapping("/{period}")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    String report(
            @PathVariable String period,
            @RequestParam(defaultValue = "false") boolean draft,
            @RequestParam @Nullable Integer version,
            CurrentUser user,
            Locale locale,
            Model model) {
        var report = reports.read(period, draft, version, user, locale);
        model.addAttribute("report", report);
        model.addAttribute("changes", reports.changes(report, locale));
        boolean drafts = PeriodicApi.mayDraft(user);
        model.addAttribute("drafts", drafts);
        model.addAttribute(
                "unfinished", drafts && report.state() == State.DRAFT ? reports.unfinished(period, locale) : List.of());
        model.addAttribute("moved", drafts ? reports.stepsSince(report) : 0);
        return "reports/periodic-report";
    }

    /** One paragraph a line. */
    @PostMapping("/{period}/sections/{number}")
    View word(
            @PathVariable String period,
            @PathVariable String number,
            @RequestParam String text,
            CurrentUser user,
            Locale locale) {
        var paragraphs =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (paragraphs.size() > MOST_PARAGRAPHS
                || paragraphs.stream().anyMatch(paragraph -> paragraph.length() > LONGEST)) {
            throw new InvalidInput("text", "too-long", LONGEST);
        }
        reports.word(period, number, new Words(paragraphs), user, locale);
        return back(period);
    }

    @PostMapping("/{period}/draft")
    View refresh(@PathVariable String period, Locale locale) {
        reports.refresh(period, locale);
        return back(period);
    }

    @PostMapping("/{period}/issue")
    View issue(
            @PathVariable String period,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "false") boolean incomplete,
            @RequestParam @Nullable String read,
            CurrentUser user,
            Locale locale) {
        if (!confirmed) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "reporting.unconfirmed", Map.of());
        }
        reports.issue(period, read, incomplete, user, locale);
        return CostPage.seeOther("/reports/periodic/" + UriUtils.encodePathSegment(period, "UTF-8"));
    }

    private static View back(String period) {
        return CostPage.seeOther("/reports/periodic/" + UriUtils.encodePathSegment(period, "UTF-8") + "?draft=true");
    }
}
