package vn.langnghe.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Publishing to Kafka, and consuming from it through Spring Cloud Stream. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass({Producer.class, ListenerContainerCustomizer.class, KafkaProperties.class})
@EnableConfigurationProperties(Gathering.class)
public class EventsAutoConfiguration {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Bean
    @ConditionalOnMissingBean
    Publisher publisher(KafkaProperties kafka) {
        return new KafkaPublisher(() -> new KafkaProducer<>(
                kafka.buildProducerProperties(), new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Bean
    @ConditionalOnMissingBean
    EventBatches eventBatches(
            JsonMapper json,
            Publisher publisher,
            ObjectProvider<MeterRegistry> meters,
            Revocations revocations,
            Clock clock) {
        var deadLetters = new DeadLetters(publisher);
        var registry = meters.getIfAvailable(SimpleMeterRegistry::new);
        return new EventBatches() {
            @Override
            public <T> Consumer<Message<List<byte[]>>> consumer(
                    String name, Map<String, Class<? extends T>> types, BatchHandler<T> handler) {
                var reader = new EventReader<T>(json, types);
                var counts = new ConsumerMeters(registry, name, clock);
                revocations.watch(name, counts);
                return new BatchConsumer<>(name, reader, handler, deadLetters, counts, BETWEEN_TRIES);
            }
        };
    }

    /** The binder finds it by its type. */
    @Bean
    Revocations revocations() {
        return new Revocations();
    }

    /** Whatever still escapes a consumer is an outage: the batch comes again, for as long as it takes. */
    @Bean
    @ConditionalOnMissingBean(ListenerContainerCustomizer.class)
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> batchesAndRedelivery(Gathering gathering) {
        return (container, destination, group) -> {
            var backOff = new ExponentialBackOff(500, 2);
            backOff.setMaxInterval(LONGEST_WAIT.toMillis());
            container.setCommonErrorHandler(new DefaultErrorHandler(backOff));
            container
                    .getContainerProperties()
                    .setIdleBetweenPolls(gathering.of(destination).toMillis());
        };
    }

    /** The name the binder looks for. */
    @Bean
    @ConditionalOnMissingBean(name = "kafkaBinderHeaderMapper")
    KafkaHeaderMapper kafkaBinderHeaderMapper() {
        return new HeadersAsTheyAre();
    }
}
