package vn.langnghe.tracking.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.answers.PublishedAnswers;
import vn.langnghe.tracking.people.People;
import vn.langnghe.tracking.people.Person;
import vn.langnghe.tracking.unit.Units;
import vn.langnghe.tracking.worklist.WorklistQuery.Order;

/** The worklist of a unit, as a page. */
@Controller
class WorklistPages {

    private final ShownWorklist shown;
    private final Units units;
    private final SavedViews views;
    private final People people;
    private final PublishedAnswers answers;
    private final RowMarkup rows;
    private final MessageSource messages;
    private final Clock clock;

    WorklistPages(
            ShownWorklist shown,
            Units units,
            SavedViews views,
            People people,
            PublishedAnswers answers,
            RowMarkup rows,
            MessageSource messages,
            Clock clock) {
        this.shown = shown;
        this.units = units;
        this.views = views;
        this.people = people;
        this.answers = answers;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    /** One of the ready-made views, with how many cases it holds. */
    record Tab(String name, String href, boolean current, int count) {}

    @GetMapping("/cases")
    String page(ListParameters asked, CurrentUser user, Locale locale, Model model) {
        var given = asked.orOpen();
        var now = clock.instant();
        var page = shown.page(given.query(user));
        model.addAttribute("rows", rows.of(page.items(), now, locale));
        model.addAttribute("next", page.nextCursor() == null ? null : given.href(page.nextCursor()));
        model.addAttribute("asked", given);
        model.addAttribute("tabs", tabs(given, user));
        var handlers = handlers(user);
        model.addAttribute("handlers", handlers);
        model.addAttribute("options", options(given, user, handlers, locale));
        model.addAttribute("here", given.href(given.cursor()));
        model.addAttribute("views", views.of(user.name()));
        model.addAttribute("answersToReview", answers.anyToReview(user.units(), user.hasAny("LEADER", "ADMIN"), now));
        return "cases/list";
    }

    /** A choice of one unit is none. */
    private Map<String, String> options(ListParameters given, CurrentUser user, List<Person> handlers, Locale locale) {
        var mine = unitChoices(user);
        var orders = Stream.of(Order.values()).map(Order::wire).toList();
        return Map.of(
                "unit", mine.size() > 1 ? Options.of(mine, code -> units.name(code, locale), given.unit()) : "",
                "kind", Options.of(ListParameters.KINDS, said("tracking.kind.", locale), given.kind()),
                "component",
                        Options.of(ListParameters.COMPONENTS, said("tracking.component.", locale), given.component()),
                "channel", Options.of(ListParameters.CHANNELS, said("tracking.channel.", locale), given.channel()),
                "handler",
                        handlers.stream()
                                .map(person -> Options.option(person.user(), person.name(), given.handler()))
                                .collect(Collectors.joining()),
                "sort", Options.of(orders, said("tracking.sort.", locale), given.sort()));
    }

    private UnaryOperator<String> said(String prefix, Locale locale) {
        return code -> messages.getMessage(prefix + code, null, locale);
    }

    private List<Tab> tabs(ListParameters given, CurrentUser user) {
        var views = new LinkedHashMap<String, List<String>>();
        if (user.hasAny("TRIAGE", "LEADER")) {
            views.put("triage", List.of("IN_TRIAGE"));
        }
        views.put("open", List.of("open"));
        views.put("new", List.of("ASSIGNED", "REOPENED"));
        views.put("working", List.of("ACCEPTED"));
        views.put("waiting", List.of("AWAITING_SENDER", "SUSPENDED"));
        views.put("resolved", List.of("RESOLVED"));
        views.put("closed", List.of("CLOSED", "DECLINED", "TERMINATED", "FORWARDED", "WITHDRAWN", "MERGED"));
        return views.entrySet().stream().map(view -> tab(view, given, user)).toList();
    }

    private Tab tab(Map.Entry<String, List<String>> view, ListParameters given, CurrentUser user) {
        var parameters = given.with(view.getValue());
        var count = shown.count(parameters.query(user));
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
        return user.has("LEADER")
                ? units.all().stream().map(Units.Unit::code).toList()
                : user.units().stream().sorted().toList();
    }
}
