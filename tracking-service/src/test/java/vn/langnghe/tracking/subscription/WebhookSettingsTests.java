package vn.langnghe.tracking.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What an office may say in the environment of the house reaches the service. */
class WebhookSettingsTests {

    @EnableConfigurationProperties(WebhookSettings.class)
    static class Settings {}

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @Test
    void retriesAndPatienceAreTheOffices() {
        service.withSystemProperties("WEBHOOK_RETRIES=1s, 2m", "WEBHOOK_GIVE_UP_AFTER=2h")
                .run(context -> {
                    var settings = context.getBean(WebhookSettings.class);
                    assertThat(settings.retries()).containsExactly(Duration.ofSeconds(1), Duration.ofMinutes(2));
                    assertThat(settings.giveUpAfter()).isEqualTo(Duration.ofHours(2));
                });
    }

    @Test
    void whereNothingIsSaidFiveDaysPass() {
        service.run(context -> {
            var settings = context.getBean(WebhookSettings.class);
            assertThat(settings.retries()).hasSize(9);
            assertThat(settings.giveUpAfter()).isEqualTo(Duration.ofDays(5));
        });
    }
}
