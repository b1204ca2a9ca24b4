package vn.langnghe.tracking.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.langnghe.tracking.domain.deadline.CalendarYear;
import vn.langnghe.tracking.domain.deadline.Fault;
import vn.langnghe.tracking.domain.deadline.OfficeHours;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.ground.Ground;

/** The rules, years, office hours and grounds that come with the program. */
record Shipped(List<Rule> rules, Map<Integer, CalendarYear> years, OfficeHours hours, List<Ground> grounds) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private record RuleFile(List<RuleEntry> rules) {}

    private record GroundFile(List<GroundEntry> grounds) {}

    private record HoursFile(List<String> sessions) {}

    static Shipped read() {
        try {
            return new Shipped(readRules(), readYears(), readHours(), readGrounds());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Rule> readRules() throws IOException {
        var result =
                RuleReader.read(parse(new ClassPathResource("deadlines/rules.yaml").getInputStream(), RuleFile.class)
                        .rules());
        faultless(result.faults());
        return result.rules();
    }

    private static Map<Integer, CalendarYear> readYears() throws IOException {
        var years = new TreeMap<Integer, CalendarYear>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/2*.yaml")) {
            var entry = parse(file.getInputStream(), CalendarEntry.class);
            var year = entry.year() == null ? 0 : entry.year();
            var result = CalendarReader.read(year, entry);
            faultless(result.faults());
            years.put(year, result.calendar().orElseThrow());
        }
        return years;
    }

    private static OfficeHours readHours() throws IOException {
        var file = parse(new ClassPathResource("calendar/hours.yaml").getInputStream(), HoursFile.class);
        return new OfficeHours(file.sessions().stream()
                .map(session -> Arrays.stream(session.split("-", 2))
                        .map(String::strip)
                        .map(LocalTime::parse)
                        .toList())
                .map(times -> new OfficeHours.Session(times.getFirst(), times.getLast()))
                .toList());
    }

    private static List<Ground> readGrounds() throws IOException {
        var result = GroundReader.read(
                parse(new ClassPathResource("deadlines/grounds.yaml").getInputStream(), GroundFile.class)
                        .grounds());
        faultless(result.faults());
        return result.grounds();
    }

    private static <T> T parse(InputStream stream, Class<T> type) throws IOException {
        try (stream) {
            return YAML.readValue(stream, type);
        }
    }

    private static void faultless(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("shipped reference data: " + faults);
        }
    }
}
