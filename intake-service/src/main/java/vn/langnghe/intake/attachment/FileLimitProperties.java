package vn.langnghe.intake.attachment;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FileLimits;

/**
 * @param of by channel, where it is not the usual
 * @param unclaimed what all who are not signed in may leave together without sending it
 * @param unclaimedEach what those of one neighbourhood of the network may bring within an hour
 */
@ConfigurationProperties("langnghe.intake.files")
record FileLimitProperties(
        Limit usual,
        @DefaultValue Map<Channel, Limit> of,
        @DefaultValue("2GB") DataSize unclaimed,
        @DefaultValue("500MB") DataSize unclaimedEach) {

    record Limit(int most, DataSize largest) {

        FileLimits.Limit limit() {
            return new FileLimits.Limit(most, largest.toBytes());
        }
    }

    FileLimits limits() {
        return new FileLimits(
                usual.limit(),
                of.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().limit())));
    }
}
