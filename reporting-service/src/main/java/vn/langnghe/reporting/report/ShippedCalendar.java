package vn.langnghe.reporting.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.langnghe.reporting.domain.CalendarYear;
import vn.langnghe.reporting.domain.OfficeCalendar;
import vn.langnghe.reporting.domain.OfficeCalendar.Hours;

/** The calendar of working days that every service shares as files. */
public final class ShippedCalendar {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record Sessions(List<String> sessions) {}

    private ShippedCalendar() {}

    public static OfficeCalendar read(ZoneId zone) {
        return read(zone, List.of());
    }

    /** A year that was told of stands in place of the shipped one. */
    public static OfficeCalendar read(ZoneId zone, Collection<CalendarYear> told) {
        var years = new HashMap<Integer, CalendarYear>();
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (var file : files.getResources("classpath*:calendar/2*.yaml")) {
                var year = YAML.readValue(file.getContentAsByteArray(), CalendarYear.class);
                years.put(year.year(), year);
            }
            told.forEach(year -> years.put(year.year(), year));
            var hours = files.getResource("classpath:calendar/hours.yaml").getContentAsByteArray();
            return new OfficeCalendar(
                    zone,
                    hours(YAML.readValue(hours, Sessions.class)),
                    days(years, CalendarYear::off),
                    days(years, CalendarYear::makeUp));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<LocalDate> days(
            Map<Integer, CalendarYear> years, Function<CalendarYear, List<CalendarYear.Day>> which) {
        return years.values().stream()
                .map(which)
                .flatMap(List::stream)
                .map(CalendarYear.Day::date)
                .collect(Collectors.toSet());
    }

    private static List<Hours> hours(Sessions sessions) {
        return sessions.sessions().stream()
                .map(session -> session.split("-"))
                .map(ends -> new Hours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())))
                .toList();
    }
}
