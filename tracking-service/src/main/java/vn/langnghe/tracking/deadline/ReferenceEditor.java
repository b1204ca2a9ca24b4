package vn.langnghe.tracking.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.deadline.Fault;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.RuleFaults;
import vn.langnghe.tracking.domain.deadline.WorkingTime;

/** Takes over changed rules, years and grounds, each as a new version beside the old ones. */
@Component
public class ReferenceEditor {

    private final ReferenceData reference;
    private final Edits edits;
    private final ApplicationEventPublisher changes;
    private final Clock clock = Clock.systemUTC();

    ReferenceEditor(ReferenceData reference, Edits edits, ApplicationEventPublisher changes) {
        this.reference = reference;
        this.edits = edits;
        this.changes = changes;
    }

    /**
     * @param expected the version the change was made from; null when the caller does not mind
     */
    public Edited changeRules(List<RuleEntry> entries, @Nullable Integer expected, String user, @Nullable String note) {
        var read = RuleReader.read(entries);
        if (!read.faults().isEmpty()) {
            return new Edited.Faulty(read.faults());
        }
        var inForce = reference.refresh();
        var lost = lost(read.rules(), inForce);
        if (!lost.isEmpty()) {
            return new Edited.Faulty(lost);
        }
        var version = inForce.rulesChange().version();
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
        var edited = change(
                version,
                expected,
                next -> edits.add(new CalendarDocument(
                        CalendarDocument.idOf(year, next), year, next, written, clock.instant(), user, note)));
        if (edited instanceof Edited.Done) {
            changes.publishEvent(new CalendarChanged());
        }
        return edited;
    }

    public Edited changeGrounds(
            List<GroundEntry> entries, @Nullable Integer expected, String user, @Nullable String note) {
        var read = GroundReader.read(entries);
        if (!read.faults().isEmpty()) {
            return new Edited.Faulty(read.faults());
        }
        var version = reference.refresh().grounds().change().version();
        var written = read.grounds().stream().map(GroundEntry::of).toList();
        return change(
                version,
                expected,
                next -> edits.add(new GroundSetDocument(next, written, clock.instant(), user, note)));
    }

    public Trial tryRules(List<RuleEntry> entries) {
        var read = RuleReader.read(entries);
        var inForce = reference.current();
        var faults = read.faults().isEmpty() ? lost(read.rules(), inForce) : read.faults();
        return faults.isEmpty() ? new Trial.Possible(inForce.with(read.rules())) : new Trial.Faulty(faults);
    }

    private List<Fault> lost(List<Rule> rules, InForce inForce) {
        return RuleFaults.lost(
                inForce.deadlines().rules().rules(), rules, LocalDate.now(clock.withZone(WorkingTime.VIETNAM)));
    }

    public Trial tryYear(int year, CalendarEntry entry) {
        var read = CalendarReader.read(year, entry);
        return read.calendar()
                .<Trial>map(calendar -> new Trial.Possible(reference.current().with(calendar)))
                .orElseGet(() -> new Trial.Faulty(read.faults()));
    }

    public List<Change> historyOfRules() {
        return edits.ruleSets().stream().map(RuleSetDocument::change).toList();
    }

    public List<Change> historyOfGrounds() {
        return edits.groundSets().stream().map(GroundSetDocument::change).toList();
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
