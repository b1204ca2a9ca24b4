package vn.langnghe.tracking.deadline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.deadline.CalendarYear;
import vn.langnghe.tracking.domain.deadline.LawfulDeadlines;
import vn.langnghe.tracking.domain.deadline.Rule;

/** Takes over changed rules and years, each as a new version beside the old ones. */
@Component
public class ReferenceEditor {

    private final ReferenceData reference;
    private final Edits edits;
    private final Clock clock = Clock.systemUTC();

    ReferenceEditor(ReferenceData reference, Edits edits) {
        this.reference = reference;
        this.edits = edits;
    }

    /**
     * @param expected the version the change was made from; null when the caller does not mind
     */
    public Edited changeRules(List<RuleEntry> entries, @Nullable Integer expected, String user, @Nullable String note) {
        var read = RuleReader.read(entries);
        if (!read.faults().isEmpty()) {
            return new Edited.Faulty(read.faults());
        }
        var version = reference.refresh().rulesChange().version();
        var written = read.rules().stream().map(RuleEntry::of).toList();
        return change(
                version, expected, next -> edits.add(new RuleSetDocument(next, written, clock.instant(), user, note)));
    }

    public Edited changeYear(
            int year, CalendarEntry entry, @Nullable Integer expected, String user, @Nullable String note) {
        var read = CalendarReader.read(year, entry);
        if (read.calendar().isEmpty()) {
            return new Edited.Faulty(read.faults());
        }
        var version = reference.refresh().changeOf(year).version();
        var written = CalendarEntry.of(read.calendar().get());
        return change(
                version,
                expected,
                next -> edits.add(new CalendarDocument(
                        CalendarDocument.idOf(year, next), year, next, written, clock.instant(), user, note)));
    }

    /** What would be in force with these rules; empty when they are faulty. */
    public Optional<LawfulDeadlines> tryRules(List<RuleEntry> entries) {
        var read = RuleReader.read(entries);
        return Optional.of(read.rules())
                .filter(_ -> read.faults().isEmpty())
                .map((List<Rule> rules) -> reference.current().with(rules));
    }

    /** What would be in force with this year; empty when it is faulty. */
    public Optional<LawfulDeadlines> tryYear(int year, CalendarEntry entry) {
        return CalendarReader.read(year, entry)
                .calendar()
                .map((CalendarYear calendar) -> reference.current().with(calendar));
    }

    public List<Change> historyOfRules() {
        return edits.ruleSets().stream().map(RuleSetDocument::change).toList();
    }

    public List<Change> historyOfYear(int year) {
        return edits.calendars().stream()
                .filter(edit -> edit.year() == year)
                .map(CalendarDocument::change)
                .toList();
    }

    private Edited change(int version, @Nullable Integer expected, Function<Integer, Boolean> write) {
        if (expected != null && expected != version) {
            return new Edited.Stale(version);
        }
        var written = write.apply(version + 1);
        var inForce = reference.refresh();
        return written ? new Edited.Done(inForce) : new Edited.Stale(version + 1);
    }
}
