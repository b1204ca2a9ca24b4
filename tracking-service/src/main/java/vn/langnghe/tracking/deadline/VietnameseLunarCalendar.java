package vn.langnghe.tracking.deadline;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import vn.langnghe.tracking.domain.deadline.LunarCalendar;

/** The lunar calendar as a calendar library computes it for the meridian of Hà Nội. */
final class VietnameseLunarCalendar implements LunarCalendar {

    @Override
    public LocalDate solar(int year, int month, int day) {
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                .transform(PlainDate.axis())
                .toTemporalAccessor();
    }
}
