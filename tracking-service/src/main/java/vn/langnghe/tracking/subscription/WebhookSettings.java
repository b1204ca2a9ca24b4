package vn.langnghe.tracking.subscription;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code retries}: how long after each failed attempt the next one follows; {@code giveUpAfter}: how long nothing may
 * arrive before a subscription is disabled; {@code privateTargets}: whether plain HTTP and addresses inside the house may
 * be called.
 */
@ConfigurationProperties("langnghe.webhooks")
public record WebhookSettings(
        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retries,

        @DefaultValue("5d") Duration giveUpAfter,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("24h") Duration oldSecretLasts,
        @DefaultValue("30d") Duration keepLog,
        @DefaultValue("20") int perUnit,
        @DefaultValue("false") boolean privateTargets) {}
