package vn.langnghe.platform.events;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a consumer that has read something lets more come. What comes meanwhile is one batch: one read and one write
 * of the store, and one commit; what comes alone is still read at once.
 *
 * @param atLeisure topics nobody waits for who acts or looks on: read a few times a second
 */
@ConfigurationProperties("langnghe.events")
record Gathering(@DefaultValue Set<String> atLeisure) {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration AT_LEISURE = Duration.ofMillis(200);

    Duration of(String topic) {
        return atLeisure.contains(topic) ? AT_LEISURE : SOON;
    }
}
