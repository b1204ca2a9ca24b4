package vn.langnghe.platform.outbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.events.EventsAutoConfiguration;
import vn.langnghe.platform.events.Publisher;

@AutoConfiguration(after = {DataMongoAutoConfiguration.class, EventsAutoConfiguration.class})
@ConditionalOnClass({MongoDatabase.class, MongoDatabaseFactory.class})
class OutboxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventJson eventJson(JsonMapper json) {
        return new JsonEvents(json);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({MongoDatabaseFactory.class, Publisher.class, OutboxCollection.class})
    @ConditionalOnMissingBean(OutboxRelay.class)
    static class Relay {

        @Bean
        MongoOutboxes outboxes(MongoDatabaseFactory databases) {
            return new MongoOutboxes(databases.getMongoDatabase());
        }

        @Bean
        QueueRelay outboxRelay(
                MongoOutboxes outboxes,
                Publisher publisher,
                ObjectProvider<OutboxCollection> collections,
                ObjectProvider<MeterRegistry> meters,
                Clock clock,
                @Value("${spring.application.name:platform}") String application) {
            var records = new EventRecords("urn:langnghe:" + application);
            var dispatch = new Dispatch(new Waves(publisher, records), outboxes, System::nanoTime);
            var registry = meters.getIfAvailable(SimpleMeterRegistry::new);
            return new QueueRelay(dispatch, outboxes, collections.stream().toList(), new RelayMeters(registry), clock);
        }

        @Bean
        RelayLifecycle outboxRelayLifecycle(MongoDatabaseFactory databases, QueueRelay relay, Clock clock) {
            return new RelayLifecycle(relay, new Heartbeats(databases.getMongoDatabase(), relay, clock));
        }
    }
}
