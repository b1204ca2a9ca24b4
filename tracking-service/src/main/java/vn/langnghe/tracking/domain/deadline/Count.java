package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One deadline counted day by day (Bộ luật Dân sự 2015, Đ147, Đ148): the first day is not counted, the term ends with
 * its last day, and when that is a day off, with the next working day. Example: 5 working days from Friday 20/11/2026
 * are Mon 23, Wed 25 (24/11 is off), Thu 26, Fri 27, Mon 30.
 */
final class Count {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final WorkingCalendar calendar;
    private final Rule rule;
    private final Question question;
    private final int step;
    private final Steps steps = new Steps();
    private boolean provisional;

    Count(WorkingCalendar calendar, Rule rule, Question question) {
        this.calendar = calendar;
        this.rule = rule;
        this.question = question;
        this.step = rule.direction() == Rule.Direction.AFTER ? 1 : -1;
    }

    Explanation explain() {
        var start = LocalDateTime.ofInstant(question.start(), WorkingTime.VIETNAM);
        var day = start.toLocalDate();
        steps.add(Step.Code.RULE, day, day, rule.days(), rule.id());
        steps.add(Step.Code.START, day);
        var first = opened(start);
        steps.add(Step.Code.FIRST_DAY_NOT_COUNTED, first);
        var end = walk(first);
        var due = end == null ? null : rolled(end);
        pausesWithoutEffect(first, due);
        return new Explanation(Optional.of(rule), Optional.ofNullable(due).map(this::finish), steps.list());
    }

    /** A working-day clock for something received out of hours starts at the next opening. */
    private LocalDate opened(LocalDateTime start) {
        var day = start.toLocalDate();
        if (rule.runsFrom() != Rule.RunsFrom.RECEIPT || rule.unit() != Rule.CountedIn.WORKING || step < 0) {
            return day;
        }
        var off = calendar.dayOff(day).orElse(null);
        var tooLate = start.toLocalTime().isAfter(calendar.hours().closing());
        if (off == null && !tooLate) {
            return day;
        }
        var opening = calendar.nextWorking(day.plusDays(1));
        note(day);
        note(opening);
        steps.add(Step.Code.OUT_OF_HOURS, day, opening, 0, off == null ? "AFTER_CLOSING" : off);
        return opening;
    }

    /** The last day of the term, or null when it stands in a pause without end. */
    private @Nullable LocalDate walk(LocalDate first) {
        var counted = 0;
        var day = first;
        while (counted < rule.days()) {
            day = day.plusDays(step);
            if (standsForEver(day)) {
                steps.add(Step.Code.STANDING, day, day, rule.days() - counted, groundOn(day));
                return null;
            }
            counted += take(day) ? 1 : 0;
        }
        steps.add(Step.Code.ENDS, day);
        return day;
    }

    private boolean take(LocalDate day) {
        var pause = pauseOn(day);
        if (pause.isPresent()) {
            steps.walk(Step.Code.PAUSED, day, pause.get().ground());
            return false;
        }
        if (rule.unit() == Rule.CountedIn.CALENDAR) {
            steps.walk(Step.Code.COUNTED, day, null);
            return true;
        }
        note(day);
        var off = calendar.dayOff(day).orElse(null);
        if (off != null) {
            steps.walk(Step.Code.SKIPPED, day, off);
            return false;
        }
        steps.walk(calendar.isMakeUp(day) ? Step.Code.MAKE_UP_DAY : Step.Code.COUNTED, day, null);
        return true;
    }

    /** Đ148.5; something due before a day is brought forward instead, or it would come too late. */
    private @Nullable LocalDate rolled(LocalDate end) {
        var day = end;
        note(day);
        while (!calendar.isWorking(day) || paused(day)) {
            if (standsForEver(day)) {
                steps.add(Step.Code.STANDING, day, day, 0, groundOn(day));
                return null;
            }
            day = day.plusDays(step);
            note(day);
        }
        if (!day.equals(end)) {
            var moved = day.isBefore(end) ? Step.Code.BROUGHT_FORWARD : Step.Code.ROLLED;
            steps.add(moved, end, day, 0, calendar.dayOff(end).orElse("PAUSED"));
        }
        return day;
    }

    private void pausesWithoutEffect(LocalDate first, @Nullable LocalDate due) {
        question.pauses().stream()
                .filter(pause -> step < 0
                        || pause.from().equals(pause.to())
                        || (due != null && pause.from().isAfter(due))
                        || (pause.to() != null && !pause.to().isAfter(first.plusDays(1))))
                .forEach(pause -> steps.add(
                        Step.Code.PAUSE_WITHOUT_EFFECT,
                        pause.from(),
                        pause.to() == null ? pause.from() : pause.to(),
                        0,
                        null));
    }

    private Due finish(LocalDate day) {
        if (provisional) {
            steps.add(Step.Code.PROVISIONAL, day);
        }
        var reminds = rule.stage() == Stage.REMINDER;
        steps.add(reminds ? Step.Code.REMINDED : Step.Code.DUE, day);
        // Read at the end of its day, a reminder would come a working day late.
        var time = reminds ? calendar.hours().opening() : LAST_SECOND;
        return new Due(day, day.atTime(time).atZone(WorkingTime.VIETNAM).toInstant(), rule.id(), provisional);
    }

    private void note(LocalDate day) {
        provisional |= calendar.provisional(day);
    }

    private boolean paused(LocalDate day) {
        return pauseOn(day).isPresent();
    }

    private @Nullable String groundOn(LocalDate day) {
        return pauseOn(day).map(Pause::ground).orElse(null);
    }

    private Optional<Pause> pauseOn(LocalDate day) {
        return pauses().stream().filter(pause -> step > 0 && pause.covers(day)).findFirst();
    }

    private boolean standsForEver(LocalDate day) {
        return step > 0 && pauses().stream().anyMatch(pause -> pause.to() == null && pause.covers(day));
    }

    private List<Pause> pauses() {
        return question.pauses();
    }
}
