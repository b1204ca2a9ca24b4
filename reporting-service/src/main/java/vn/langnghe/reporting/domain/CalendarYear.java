package vn.langnghe.reporting.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What is special about a year besides its weekends, as it is told or shipped.
 *
 * @param version counts what was told of it; none was told of a shipped one
 */
public record CalendarYear(int year, int version, List<Day> off, List<Day> makeUp) {

    public record Day(LocalDate date) {}
}
