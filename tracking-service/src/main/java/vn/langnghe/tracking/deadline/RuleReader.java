package vn.langnghe.tracking.deadline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.Fault;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.RuleFaults;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.deadline.When;

/** Turns written rules into rules, or says what is wrong with every one of them. */
final class RuleReader {

    private final Reading reading = new Reading();
    private final List<Rule> rules = new ArrayList<>();

    private RuleReader() {}

    /** What was read: rules only when there is no fault. */
    record Result(List<Rule> rules, List<Fault> faults) {}

    static Result read(List<RuleEntry> entries) {
        var reader = new RuleReader();
        for (var i = 0; i < entries.size(); i++) {
            reader.rule("rules[" + i + "].", entries.get(i));
        }
        var faults = reader.reading.faults();
        if (entries.isEmpty()) {
            reader.reading.fault("rules", "required");
        }
        return faults.isEmpty() ? new Result(reader.rules, RuleFaults.of(reader.rules)) : new Result(List.of(), faults);
    }

    private void rule(String at, RuleEntry entry) {
        var id = reading.text(at + "id", entry.id());
        var kinds = kinds(at + "kinds", entry.kinds());
        var stage = reading.oneOf(at + "stage", entry.stage(), Stage.class);
        var when = when(at + "when.", entry.when());
        var unit = reading.oneOf(at + "unit", entry.unit(), Rule.CountedIn.class);
        var direction = entry.direction() == null
                ? Optional.of(Rule.Direction.AFTER)
                : reading.oneOf(at + "direction", entry.direction(), Rule.Direction.class);
        var runsFrom = reading.oneOf(at + "runsFrom", entry.runsFrom(), Rule.RunsFrom.class);
        var basis = reading.text(at + "basis", entry.basis());
        var mark = reading.oneOf(at + "mark", entry.mark(), Rule.Mark.class);
        var from = reading.date(at + "effectiveFrom", entry.effectiveFrom());
        var to = reading.until(at + "effectiveTo", entry.effectiveTo());
        if (entry.days() == null) {
            reading.fault(at + "days", "required");
        }
        if (reading.faults().isEmpty()) {
            rules.add(new Rule(
                    id.orElseThrow(),
                    kinds,
                    stage.orElseThrow(),
                    when,
                    entry.days() == null ? 0 : entry.days(),
                    unit.orElseThrow(),
                    direction.orElseThrow(),
                    runsFrom.orElseThrow(),
                    basis.orElseThrow(),
                    mark.orElseThrow(),
                    from.orElseThrow(),
                    to));
        }
    }

    private Set<Kind> kinds(String field, @Nullable List<String> names) {
        var kinds = new HashSet<Kind>();
        if (names == null || names.isEmpty()) {
            reading.fault(field, "required");
            return kinds;
        }
        for (var i = 0; i < names.size(); i++) {
            reading.oneOf(field + "[" + i + "]", names.get(i), Kind.class).ifPresent(kinds::add);
        }
        return kinds;
    }

    private When when(String at, @Nullable WhenEntry entry) {
        if (entry == null) {
            return When.ALWAYS;
        }
        if (entry.instance() != null && entry.instance() != 1 && entry.instance() != 2) {
            reading.fault(at + "instance", "choice", "1, 2");
        }
        return new When(
                entry.instance(),
                entry.complex(),
                entry.remote(),
                entry.speciallyComplex(),
                entry.severalPlaces(),
                entry.extensions() == null ? Set.of() : new HashSet<>(entry.extensions()),
                entry.competent(),
                words(at + "channels", entry.channels(), Words.CHANNELS),
                words(at + "notices", entry.notices(), Words.NOTICES));
    }

    private Set<String> words(String field, @Nullable List<String> words, Collection<String> known) {
        var read = new HashSet<String>();
        for (var i = 0; words != null && i < words.size(); i++) {
            reading.oneOf(field + "[" + i + "]", words.get(i), known).ifPresent(read::add);
        }
        return read;
    }
}
