package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** An alarm on a meter nobody keeps would never ring. */
class AlarmsTests {
    private static final Path ROOT = RunningHouse.ROOT;

    @ParameterizedTest
    @ValueSource(strings = {"infra/ops/prometheus/rules.yml", "infra/ops/grafana/dashboards/langnghe.json"})
    void everyMeterOfOursIsOneTheCodeKeeps(String file) throws IOException {
        var meters = java.util.regex.Pattern.compile("langnghe_[a-z_]+")
                .matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map(match -> match.group().replaceFirst("_total$", "").replace('_', '.'))
                .distinct();
        var code = sources();
        assertThat(meters).isNotEmpty().allSatisfy(meter -> assertThat(code).contains('"' + meter + '"'));
    }

    /** What only a number shows: nobody looks at it unless it rings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "langnghe_routing_waiting",
                "langnghe_intake_replies_failed",
                "langnghe_intake_mailbox_away_seconds",
                "langnghe_intake_codes_unknown",
                "langnghe_intake_events_odd",
                "langnghe_track_unknown",
                "langnghe_events_under_way_seconds",
                "langnghe_outbox_oldest_seconds"
            })
    void whatPeopleWaitForRings(String meter) throws IOException {
        assertThat(Files.readString(ROOT.resolve("infra/ops/prometheus/rules.yml")))
                .contains(meter);
    }

    @Test
    void everyAlarmSaysWhatIsWrong() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(ROOT.resolve("infra/ops/prometheus/rules.yml")));
        var alarms = file.get("groups").getFirst().get("rules");
        assertThat(alarms)
                .isNotEmpty()
                .allSatisfy(alarm ->
                        assertThat(String.valueOf(alarm.get("annotations"))).contains("summary"));
    }

    private static String sources() throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (var file : files.filter(each -> each.toString().matches(".*/src/main/java/.*\\.java"))
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
