package vn.langnghe.reporting.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.langnghe.reporting.domain.OfficeCalendar;
import vn.langnghe.reporting.domain.OfficeCalendar.Hours;

/** The calendar of working days that every service shares as files. */
public final class ShippedCalendar {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Year(List<Day> off, List<Day> makeUp) {}

    private record Day(LocalDate date) {}

    private record Sessions(List<String> sessions) {}

    private ShippedCalendar() {}

    public static OfficeCalendar read(ZoneId zone) {
        var off = new HashSet<LocalDate>();
        var madeUp = new HashSet<LocalDate>();
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (var file : files.getResources("classpath*:calendar/2*.yaml")) {
                var year = YAML.readValue(file.getContentAsByteArray(), Year.class);
                year.off().forEach(day -> off.add(day.date()));
                year.makeUp().forEach(day -> madeUp.add(day.date()));
            }
            var hours = files.getResource("classpath:calendar/hours.yaml").getContentAsByteArray();
            return new OfficeCalendar(zone, hours(YAML.readValue(hours, Sessions.class)), off, madeUp);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Hours> hours(Sessions sessions) {
        return sessions.sessions().stream()
                .map(session -> session.split("-"))
                .map(ends -> new Hours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())))
                .toList();
    }
}
