package vn.langnghe.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.messaging.LogReplay;

/** The pages of reports that this person may open, to go from one to the other. */
@ControllerAdvice(
        assignableTypes = {
            ReportsPage.class,
            CasesPage.class,
            CostPage.class,
            ScoresPage.class,
            DossiersPage.class,
            PeriodicPages.class,
            OpenDataPage.class,
            ReconciliationPage.class
        })
class ReportTabs {

    private static final List<Page> PAGES = List.of(
            new Page("/reports", "overview", Set.of("LEADER", "ADMIN", "OFFICER")),
            new Page("/reports/cost", "cost", Set.of("LEADER", "ADMIN", "OFFICER")),
            new Page("/reports/scores", "scores", Set.of("LEADER", "ADMIN")),
            new Page("/reports/dossiers", "dossiers", Set.of("LEADER", "ADMIN", "INSPECTOR")),
            new Page("/reports/periodic", "periodic", Set.of("LEADER", "ADMIN", "OFFICER")),
            new Page("/reports/open-data", "openData", Set.of("LEADER", "ADMIN")),
            new Page("/reports/reconciliation", "reconciliation", Set.of("LEADER", "ADMIN")));

    private final LogReplay replay;
    private final ReportEngine engine;

    ReportTabs(LogReplay replay, ReportEngine engine) {
        this.replay = replay;
        this.engine = engine;
    }

    private record Page(String path, String name, Set<String> roles) {}

    /** One tab: where it leads, its message, whether it is this page. */
    record Tab(String path, String message, boolean here) {}

    @ModelAttribute("tabs")
    List<Tab> tabs(CurrentUser user, HttpServletRequest request) {
        var here = PAGES.stream()
                .map(Page::path)
                .filter(path -> isUnder(request.getRequestURI(), path))
                .reduce("", (found, path) -> path.length() > found.length() ? path : found);
        return PAGES.stream()
                .filter(page -> page.roles().stream().anyMatch(user::has))
                .map(page -> new Tab(
                        page.path(), "reporting.tab." + page.name(), page.path().equals(here)))
                .toList();
    }

    /** How many cases are made up; the first page says it of those it counts. */
    @ModelAttribute("madeUp")
    long madeUp(HttpServletRequest request) {
        return request.getRequestURI().equals("/reports") ? 0 : engine.synthetic();
    }

    /** Null while none is under way. */
    @ModelAttribute("rebuild")
    LogReplay.@Nullable State rebuild() {
        var state = replay.state();
        return state != null && state.lacksItsEnd() ? state : null;
    }

    private static boolean isUnder(String address, String path) {
        return address.equals(path) || address.startsWith(path + "/");
    }
}
