package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.deadline.Due;

/**
 * The words a unit owes before it owes the answer: letters, the reply of Luật Tiếp công dân 42/2013/QH13, Đ28.1, and how
 * the matter stands. Whoever owes them is reminded of each once.
 */
final class Owed {

    private Owed() {}

    /** When to remind next. */
    static Stream<Instant> reminders(Case matter, DueDates dates) {
        return dues(matter, dates)
                .filter(due -> !matter.clocks().remindedNotices().contains(due))
                .map(due -> reminder(matter, due, dates));
    }

    /** The case with those marked whose reminder has come; the same case when it has for none. */
    static Case remindedAt(Instant now, Case matter, DueDates dates) {
        var reminded = dues(matter, dates)
                .filter(due -> reminder(matter, due, dates).isBefore(now))
                .toList();
        return matter.clocks().remindedNotices().equals(reminded)
                ? matter
                : matter.with(matter.clocks().nowRemindedOf(reminded));
    }

    /** By when, as far as it is not said yet. */
    private static Stream<Instant> dues(Case matter, DueDates dates) {
        return Stream.concat(Notices.owed(matter, dates), Term.words(matter))
                .filter(term -> term.doneAt() == null)
                .flatMap(term -> dates.deadlines().due(term.question()).stream())
                .map(Due::at)
                .distinct();
    }

    /** Without a rule that reminds it is looked at when it is due. */
    private static Instant reminder(Case matter, Instant due, DueDates dates) {
        return Objects.requireNonNullElse(dates.reminder(matter, due), due);
    }
}
