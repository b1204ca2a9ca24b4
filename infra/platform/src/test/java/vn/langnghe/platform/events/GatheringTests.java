package vn.langnghe.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GatheringTests {

    @Test
    void whatNobodyWaitsForGathersLonger() {
        var gathering = new Gathering(Set.of("case.events.v1"));

        assertThat(gathering.of("case.events.v1")).isGreaterThan(gathering.of("feedback.routed.v1"));
        assertThat(gathering.of("case.events.v1")).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aServiceNamesItsTopicsInItsSettings() {
        var settings = Map.of("langnghe.events.at-leisure", "case.events.v1,feedback.routed.v1");
        var gathering = new Binder(new MapConfigurationPropertySource(settings))
                .bind("langnghe.events", Gathering.class)
                .get();

        assertThat(gathering.atLeisure()).containsExactlyInAnyOrder("case.events.v1", "feedback.routed.v1");
    }

    @Test
    void nothingIsReadAtLeisureUntilAServiceSaysSo() {
        var gathering = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("langnghe.events", Gathering.class);

        assertThat(gathering.atLeisure()).isEmpty();
    }
}
