package vn.langnghe.intake.limit;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Items a day.
 *
 * @param usual for every program that is not named
 * @param of by name: an API client, or {@code open311:} with the name of one
 */
@ConfigurationProperties("langnghe.intake.limits")
record LimitProperties(
        @DefaultValue("100000") long usual, @DefaultValue Map<String, Long> of) {

    long of(String client) {
        return of.getOrDefault(client, usual);
    }
}
