package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Pauses a clock cannot have: reversed, before its start, or two at once. */
public final class PauseFaults {

    private PauseFaults() {}

    public static List<Fault> of(LocalDate start, List<Pause> pauses) {
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < pauses.size(); i++) {
            var pause = pauses.get(i);
            if (pause.to() != null && pause.to().isBefore(pause.from())) {
                faults.add(Fault.of(field(i, "to"), "pause-reversed"));
            } else if (pause.from().isBefore(start)) {
                faults.add(Fault.of(field(i, "from"), "pause-before-start"));
            } else if (overlapsEarlier(pauses, i)) {
                faults.add(Fault.of(field(i, "from"), "pauses-overlap"));
            }
        }
        return faults;
    }

    private static boolean overlapsEarlier(List<Pause> pauses, int index) {
        var pause = pauses.get(index);
        return IntStream.range(0, index)
                .mapToObj(pauses::get)
                .anyMatch(other -> other.covers(pause.from()) || pause.covers(other.from()));
    }

    private static String field(int index, String name) {
        return "pauses[" + index + "]." + name;
    }
}
