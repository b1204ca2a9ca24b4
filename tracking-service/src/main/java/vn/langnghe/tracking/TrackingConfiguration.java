package vn.langnghe.tracking;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.langnghe.platform.outbox.OutboxCollection;
import vn.langnghe.tracking.deadline.CalendarPublisher;
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.subscription.WebhookSettings;
import vn.langnghe.tracking.web.OfficeSettings;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({WebhookSettings.class, OfficeSettings.class})
class TrackingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DueDates dueDates(Deadlines deadlines) {
        return new DueDates(deadlines);
    }

    @Bean
    Lifecycle lifecycle(DueDates dates, ReferenceData reference) {
        return new Lifecycle(dates, () -> reference.current().grounds().current());
    }

    @Bean
    ClockHand clockHand(Lifecycle lifecycle) {
        return new ClockHand(lifecycle);
    }

    @Bean
    OutboxCollection casesOutbox() {
        return new OutboxCollection("cases");
    }

    @Bean
    OutboxCollection calendarOutbox() {
        return new OutboxCollection(CalendarPublisher.CALENDAR.collection());
    }
}
