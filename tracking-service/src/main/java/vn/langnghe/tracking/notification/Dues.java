package vn.langnghe.tracking.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Commitment;

/** What is soon due in a case or late for it, as the clock has marked it. */
final class Dues {

    private Dues() {}

    static boolean any(Case matter) {
        return !matter.item().synthetic()
                && (answer(matter).isPresent()
                        || promises(matter).findAny().isPresent()
                        || !notices(matter).isEmpty()
                        || contributions(matter).findAny().isPresent());
    }

    static Optional<Instant> answer(Case matter) {
        var clocks = matter.clocks();
        var soon = matter.status().open() && !clocks.paused() && clocks.reminded() && !clocks.overdue();
        return soon ? Optional.ofNullable(clocks.dueAt()) : Optional.empty();
    }

    static Stream<Instant> promises(Case matter) {
        return matter.commitments().stream()
                .filter(promise -> promise.open() && promise.reminded())
                .map(Commitment::dueAt);
    }

    /** When letters, or words to the sender, are still owed. */
    static List<Instant> notices(Case matter) {
        return matter.clocks().remindedNotices();
    }

    /** What other units still owe an open case and should have given. */
    static Stream<Case.Cooperation> contributions(Case matter) {
        return matter.status().open()
                ? matter.cooperation().stream().filter(asked -> asked.owed() && asked.late())
                : Stream.empty();
    }
}
