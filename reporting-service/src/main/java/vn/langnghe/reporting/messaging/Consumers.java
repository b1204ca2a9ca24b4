package vn.langnghe.reporting.messaging;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.events.EventBatches;
import vn.langnghe.platform.events.Received;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.domain.CalendarYear;
import vn.langnghe.reporting.domain.CalendarYears;
import vn.langnghe.reporting.domain.Generations;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.engine.EngineFeed;
import vn.langnghe.reporting.periodic.Plan;
import vn.langnghe.reporting.periodic.Plans;

/** What this service listens to. */
@Configuration(proxyBeanMethods = false)
class Consumers {

    static final Map<String, Class<? extends CaseStepBody>> STEPS = Arrays.stream(StepKind.values())
            .collect(Collectors.toUnmodifiableMap(
                    StepKind::type, Function.identity().andThen(_ -> CaseStepBody.class)));

    @Bean
    CaseFolder folder(Histories histories, EngineFeed feed, FoldMeters meters, ReportingSettings settings) {
        return new CaseFolder(histories, feed::casesChanged, meters, settings.zone());
    }

    @Bean
    Consumer<Message<List<byte[]>>> foldCaseEvents(EventBatches batches, CaseFolder folder) {
        return batches.consumer("foldCaseEvents", STEPS, folder);
    }

    /** Reads the log for itself, beside the group that listens to it. */
    @Bean
    LogReplay replay(
            JsonMapper json,
            ReportingSettings settings,
            CaseFolder folder,
            Generations generations,
            EngineFeed feed,
            Clock clock,
            @Value("${spring.kafka.bootstrap-servers}") String brokers) {
        return new LogReplay(
                readers(LogReplay.settings(brokers)),
                new StepReader(json, settings.zone()),
                CaseFolder::fold,
                folder,
                generations,
                feed,
                clock);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnBooleanProperty(name = "langnghe.reporting.follow-log", matchIfMissing = true)
    LogFollower follower(EngineFeed feed, Clock clock, @Value("${spring.kafka.bootstrap-servers}") String brokers) {
        return new LogFollower(readers(LogFollower.settings(brokers)), feed, clock).start();
    }

    private static Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> readers(
            Map<String, Object> settings) {
        return () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Bean
    Consumer<Message<List<byte[]>>> countRegistered(EventBatches batches, ItemCounter counter) {
        return batches.consumer(
                "countRegistered",
                Map.of("vn.langnghe.feedback.registered.v1", FeedbackRegistered.class),
                counter::countRegistered);
    }

    @Bean
    Consumer<Message<List<byte[]>>> countDecided(EventBatches batches, ItemCounter counter) {
        return batches.consumer(
                "countDecided", Map.of("vn.langnghe.feedback.routed.v1", FeedbackRouted.class), counter::countDecided);
    }

    @Bean
    Consumer<Message<List<byte[]>>> readUnits(EventBatches batches, Units units) {
        return batches.consumer(
                "readUnits",
                Map.of("vn.langnghe.unit.published.v1", UnitPublished.class),
                batch -> units.save(
                        batch.stream().map(received -> received.event().unit()).toList()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> readPlans(EventBatches batches, Plans plans) {
        return batches.consumer(
                "readPlans",
                Map.of("vn.langnghe.plan.published.v1", Plan.class),
                batch -> plans.save(batch.stream().map(Received::event).toList()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> readCalendar(EventBatches batches, CalendarYears years) {
        return batches.consumer(
                "readCalendar",
                Map.of("vn.langnghe.calendar.published.v1", CalendarYear.class),
                batch -> batch.forEach(received -> years.keep(received.event())));
    }
}
