package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Case.Cooperation;

/** What units that were asked still owe, by their own due time; it runs on while the sender is asked. */
final class Contributions {

    private Contributions() {}

    /** When the next ones will be late. */
    static Stream<Instant> dues(Case matter) {
        return awaited(matter).flatMap(asked -> Stream.ofNullable(asked.dueAt()));
    }

    /** The case with what was not given in time marked so; the same case when nothing was. */
    static Case at(Instant now, Case matter) {
        var late = awaited(matter).filter(asked -> late(asked, now)).toList();
        return late.isEmpty() ? matter : matter.asking(marked(matter, late));
    }

    private static List<Cooperation> marked(Case matter, List<Cooperation> late) {
        return matter.cooperation().stream()
                .map(asked -> late.contains(asked) ? asked.nowLate() : asked)
                .toList();
    }

    private static Stream<Cooperation> awaited(Case matter) {
        return Action.CONTRIBUTE.statuses().contains(matter.status())
                ? matter.cooperation().stream().filter(asked -> asked.owed() && !asked.late())
                : Stream.empty();
    }

    private static boolean late(Cooperation asked, Instant now) {
        return asked.dueAt() != null && asked.dueAt().isBefore(now);
    }
}
