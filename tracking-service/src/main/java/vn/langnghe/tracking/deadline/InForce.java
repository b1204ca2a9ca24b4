package vn.langnghe.tracking.deadline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.deadline.CalendarYear;
import vn.langnghe.tracking.domain.deadline.ComputedYears;
import vn.langnghe.tracking.domain.deadline.LawfulDeadlines;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.RuleBook;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.deadline.WorkingCalendar;

/**
 * Rules, calendar and grounds at one moment: what was shipped with what people changed laid over it.
 *
 * @param written the years that need not be computed
 */
public record InForce(
        LawfulDeadlines deadlines,
        Change rulesChange,
        Map<Integer, Change> yearChanges,
        Set<Integer> written,
        GroundBook grounds) {

    private static final ComputedYears COMPUTED = new ComputedYears(new VietnameseLunarCalendar());

    static InForce of(
            Shipped shipped,
            List<RuleSetDocument> ruleSets,
            List<CalendarDocument> calendars,
            List<GroundSetDocument> groundSets) {
        var years = new TreeMap<>(shipped.years());
        var changes = new TreeMap<Integer, Change>();
        calendars.forEach(edit -> {
            years.put(edit.year(), read(edit));
            changes.put(edit.year(), edit.change());
        });
        var rules = ruleSets.isEmpty() ? shipped.rules() : read(ruleSets.getLast(), shipped.rules());
        return new InForce(
                deadlines(shipped, rules, years),
                ruleSets.isEmpty() ? Change.SHIPPED : ruleSets.getLast().change(),
                changes,
                years.keySet(),
                GroundBook.of(shipped, groundSets));
    }

    public Change changeOf(int year) {
        return yearChanges.getOrDefault(year, Change.SHIPPED);
    }

    /** The same with other rules, to see what they would do. */
    public LawfulDeadlines with(List<Rule> rules) {
        return new LawfulDeadlines(new RuleBook(rules), deadlines.calendar());
    }

    /** The same with another year, to see what it would do. */
    public LawfulDeadlines with(CalendarYear other) {
        var calendar = deadlines.calendar();
        return new LawfulDeadlines(
                deadlines.rules(),
                new WorkingCalendar(year -> year == other.year() ? other : calendar.year(year), calendar.hours()));
    }

    private static LawfulDeadlines deadlines(Shipped shipped, List<Rule> rules, Map<Integer, CalendarYear> years) {
        var calendar = new WorkingCalendar(
                year -> {
                    var known = years.get(year);
                    return known == null ? COMPUTED.year(year) : known;
                },
                shipped.hours());
        return new LawfulDeadlines(new RuleBook(rules), calendar);
    }

    /** What the edited rules leave unsaid of the house's own, such as what came after the edit, is as shipped. */
    private static List<Rule> read(RuleSetDocument edit, List<Rule> shipped) {
        var written = RuleReader.read(
                        edit.rules().stream().filter(InForce::canApply).toList())
                .rules();
        var said = written.stream().map(Rule::stage).collect(Collectors.toSet());
        var unsaid = shipped.stream()
                .filter(rule -> Stage.OF_THE_HOUSE.contains(rule.stage()) && !said.contains(rule.stage()));
        return Stream.concat(written.stream(), unsaid).toList();
    }

    /** Rules written for channels that were taken out since speak of nothing that comes. */
    private static boolean canApply(RuleEntry rule) {
        var when = rule.when();
        return when == null || when.channels() == null || Words.CHANNELS.containsAll(when.channels());
    }

    private static CalendarYear read(CalendarDocument edit) {
        return CalendarReader.read(edit.year(), edit.calendar()).calendar().orElseThrow();
    }
}
