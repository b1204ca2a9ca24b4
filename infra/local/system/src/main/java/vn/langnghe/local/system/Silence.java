package vn.langnghe.local.system;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Notices a part that runs and does not answer any more: several looks in a row, after it had answered once. One that
 * is still starting has all the time it needs.
 */
final class Silence {

    private static final int TOO_OFTEN = 3;

    /** All others wait while the store or the broker starts again, and a disk may hold it up for a while. */
    private static final int TOO_OFTEN_FOR_ALL = 5;

    private final Predicate<Part> answers;
    private final Map<Part, Heard> heard = new EnumMap<>(Part.class);

    Silence(Predicate<Part> answers) {
        this.answers = answers;
    }

    private record Heard(long pid, int missed) {}

    boolean isTooLong(Part part, long pid) {
        if (answers.test(part)) {
            heard.put(part, new Heard(pid, 0));
            return false;
        }
        Heard last = heard.get(part);
        if (last == null || last.pid() != pid) {
            return false;
        }
        heard.put(part, new Heard(pid, last.missed() + 1));
        return last.missed() + 1 >= (part.isService() ? TOO_OFTEN : TOO_OFTEN_FOR_ALL);
    }
}
