package vn.langnghe.tracking.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.audit.Readings;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.domain.deadline.WorkingTime;

/** The promises of my units, the next due first. */
@Controller
class CommitmentPages {

    private static final int SHOWN = 200;

    private final Promises promises;
    private final Readings readings;
    private final Clock clock;

    CommitmentPages(Promises promises, Readings readings, Clock clock) {
        this.promises = promises;
        this.readings = readings;
        this.clock = clock;
    }

    /** What the page may be narrowed to. */
    enum Show {
        OPEN,
        MISSED,
        KEPT;

        boolean fits(Commitment promise) {
            return switch (this) {
                case OPEN -> promise.open();
                case MISSED -> promise.outcome() == Commitment.Outcome.MISSED;
                case KEPT -> promise.outcome() == Commitment.Outcome.KEPT;
            };
        }
    }

    /** A tab of the page, with how many promises it holds. */
    record Tab(Show show, boolean current, int count) {}

    @GetMapping("/commitments")
    @PreAuthorize("hasAnyRole('OFFICER', 'INSPECTOR', 'LEADER')")
    String page(@RequestParam(defaultValue = "OPEN") Show show, CurrentUser user, Model model) {
        var mine = promises.find(each -> each.visibleTo(user));
        model.addAttribute(
                "tabs",
                List.of(Show.values()).stream()
                        .map(each -> new Tab(each, each == show, count(mine, each)))
                        .toList());
        var rows = mine.stream()
                .filter(each -> show.fits(each.promise()))
                .limit(SHOWN)
                .toList();
        readings.listed(
                rows.stream().filter(Promised::restricted).map(Promised::caseId).toList(), user.name());
        model.addAttribute("rows", rows);
        model.addAttribute("user", user);
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), WorkingTime.VIETNAM));
        return "commitments/list";
    }

    private static int count(List<Promised> mine, Show show) {
        return (int) mine.stream().filter(each -> show.fits(each.promise())).count();
    }
}
