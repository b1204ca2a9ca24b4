package vn.langnghe.acceptance.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SplittableRandom;

/** When people write during the year that ends on a day: hardly around Tết, most in spring and before the year is out. */
record Season(LocalDate lastDay) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final double[] MONTHS = {0.8, 0.4, 1.0, 1.0, 0.9, 0.8, 0.8, 0.8, 0.9, 1.0, 0.9, 0.8};
    private static final double ON_A_WEEKEND = 0.25;
    private static final int DAYS = 365;
    private static final int OPENS = 7;
    private static final int OPEN_HOURS = 12;

    static Season until(Instant now) {
        return new Season(now.atZone(ZONE).toLocalDate().minusDays(1));
    }

    Instant moment(SplittableRandom chance) {
        var day = day(chance);
        var time = LocalTime.of(OPENS, 0).plus(Duration.ofSeconds((long) (chance.nextDouble() * OPEN_HOURS * 3600)));
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    /** Whether that was before the year ended. */
    boolean isOver(Instant at) {
        return !at.atZone(ZONE).toLocalDate().isAfter(lastDay);
    }

    private LocalDate day(SplittableRandom chance) {
        while (true) {
            var day = lastDay.minusDays(chance.nextInt(DAYS));
            if (chance.nextDouble() < weight(day)) {
                return day;
            }
        }
    }

    private static double weight(LocalDate day) {
        double weight = MONTHS[day.getMonthValue() - 1];
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? weight * ON_A_WEEKEND
                : weight;
    }
}
