package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;

/** The Vietnamese lunar calendar. */
@FunctionalInterface
public interface LunarCalendar {

    /** The solar date of a day of a (not leap) lunar month in the lunar year that begins in {@code year}. */
    LocalDate solar(int year, int month, int day);
}
