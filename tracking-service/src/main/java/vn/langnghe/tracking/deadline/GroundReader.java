package vn.langnghe.tracking.deadline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.Fault;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.ground.Ground;
import vn.langnghe.tracking.domain.ground.GroundFaults;

/** Turns written grounds into grounds, or says what is wrong with every one of them. */
final class GroundReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final int LONGEST = 300;

    private final Reading reading = new Reading();
    private final List<Ground> grounds = new ArrayList<>();

    private GroundReader() {}

    /** What was read: grounds only when there is no fault. */
    record Result(List<Ground> grounds, List<Fault> faults) {}

    static Result read(List<GroundEntry> entries) {
        var reader = new GroundReader();
        for (var i = 0; i < entries.size(); i++) {
            reader.ground("items[" + i + "].", entries.get(i));
        }
        var faults = reader.reading.faults();
        if (entries.isEmpty()) {
            reader.reading.fault("items", "required");
        }
        return faults.isEmpty()
                ? new Result(reader.grounds, GroundFaults.of(reader.grounds))
                : new Result(List.of(), faults);
    }

    private void ground(String at, GroundEntry entry) {
        var code = code(at + "code", entry.code());
        var act = reading.oneOf(at + "act", entry.act(), Ground.Act.class);
        var kinds = kinds(at + "kinds", entry.kinds());
        var vi = words(at + "vi", entry.vi());
        var en = words(at + "en", entry.en());
        var basis = words(at + "basis", entry.basis());
        var mark = reading.oneOf(at + "mark", entry.mark(), Rule.Mark.class);
        var from = reading.date(at + "effectiveFrom", entry.effectiveFrom());
        var to = reading.until(at + "effectiveTo", entry.effectiveTo());
        if (reading.faults().isEmpty()) {
            grounds.add(new Ground(
                    code.orElseThrow(),
                    act.orElseThrow(),
                    kinds,
                    vi.orElseThrow(),
                    en.orElseThrow(),
                    basis.orElseThrow(),
                    mark.orElseThrow(),
                    from.orElseThrow(),
                    to));
        }
    }

    private Optional<String> code(String field, @Nullable String text) {
        var code = reading.text(field, text).map(Reading::canonical);
        if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
            reading.fault(field, "pattern");
        }
        return code;
    }

    private Optional<String> words(String field, @Nullable String text) {
        var words = reading.text(field, text);
        if (words.isPresent() && words.get().length() > LONGEST) {
            reading.fault(field, "too-long", LONGEST);
        }
        return words;
    }

    private Set<Kind> kinds(String field, @Nullable List<String> names) {
        var kinds = new HashSet<Kind>();
        for (var i = 0; names != null && i < names.size(); i++) {
            reading.oneOf(field + "[" + i + "]", names.get(i), Kind.class).ifPresent(kinds::add);
        }
        return kinds;
    }
}
