package vn.langnghe.routing.triage;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;

/**
 * What is special about a year besides its weekends, as it is told or shipped. YAML 1.1 reads the key {@code off} as the
 * word for false.
 *
 * @param version counts what was told of it; none was told of a shipped one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CalendarYear(
        int year, int version, @JsonAlias("false") List<Day> off, List<Day> makeUp) {

    public static final String TYPE = "vn.langnghe.calendar.published.v1";

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Day(LocalDate date) {}
}
