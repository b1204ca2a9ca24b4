package vn.langnghe.tracking.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.people.People;
import vn.langnghe.tracking.people.Person;
import vn.langnghe.tracking.unit.Units;
import vn.langnghe.tracking.worklist.Row;
import vn.langnghe.tracking.worklist.Worklist;
import vn.langnghe.tracking.worklist.WorklistQuery.Order;

/** The worklist of a unit, as a page. */
@Controller
class WorklistPages {

    private final Worklist worklist;
    private final ShownWorklist shown;
    private final Units units;
    private final SavedViews views;
    private final People people;
    private final Deadlines deadlines;
    private final Clock clock;

    WorklistPages(
            Worklist worklist,
            ShownWorklist shown,
            Units units,
            SavedViews views,
            People people,
            Deadlines deadlines,
            Clock clock) {
        this.worklist = worklist;
        this.shown = shown;
        this.units = units;
        this.views = views;
        this.people = people;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A row with its due time in words. */
    record Line(Row row, DueView due) {}

    /** One of the ready-made views, with how many cases it holds. */
    record Tab(String name, String href, boolean current, int count) {}

    @GetMapping("/cases")
    String page(ListParameters asked, CurrentUser user, Model model) {
        var given = asked.orOpen();
        var now = clock.instant();
        var page = shown.page(given.query(user));
        model.addAttribute(
                "lines",
                page.items().stream()
                        .map(row -> new Line(row, DueView.of(row.status(), row.paused(), row.dueAt(), now, deadlines)))
                        .toList());
        model.addAttribute("next", page.nextCursor() == null ? null : given.href(page.nextCursor()));
        model.addAttribute("asked", given);
        model.addAttribute("tabs", tabs(given, user));
        model.addAttribute("unitChoices", unitChoices(user));
        model.addAttribute("kinds", ListParameters.KINDS);
        model.addAttribute("components", ListParameters.COMPONENTS);
        model.addAttribute("channels", ListParameters.CHANNELS);
        model.addAttribute("orders", Order.values());
        model.addAttribute("here", given.href(given.cursor()));
        model.addAttribute("views", views.of(user.name()));
        model.addAttribute("handlers", handlers(user));
        return "cases/list";
    }

    private List<Tab> tabs(ListParameters given, CurrentUser user) {
        var views = new LinkedHashMap<String, List<String>>();
        if (user.hasAny("TRIAGE", "LEADER", "ADMIN")) {
            views.put("triage", List.of("IN_TRIAGE"));
        }
        views.put("open", List.of("open"));
        views.put("new", List.of("ASSIGNED", "REOPENED"));
        views.put("working", List.of("ACCEPTED"));
        views.put("waiting", List.of("AWAITING_SENDER"));
        views.put("resolved", List.of("RESOLVED"));
        views.put("closed", List.of("CLOSED", "DECLINED", "FORWARDED", "WITHDRAWN", "MERGED"));
        return views.entrySet().stream().map(view -> tab(view, given, user)).toList();
    }

    private Tab tab(Map.Entry<String, List<String>> view, ListParameters given, CurrentUser user) {
        var parameters = given.with(view.getValue());
        var count = worklist.count(parameters.query(user), clock.instant());
        return new Tab(view.getKey(), parameters.href(null), view.getValue().equals(given.status()), count);
    }

    /** To whom cases of my units can be given. */
    private List<Person> handlers(CurrentUser user) {
        return unitChoices(user).stream()
                .flatMap(unit -> people.handlersOf(unit).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private List<String> unitChoices(CurrentUser user) {
        return user.hasAny("LEADER", "ADMIN")
                ? units.all().stream().map(Units.Unit::code).toList()
                : user.units().stream().sorted().toList();
    }
}
