package vn.langnghe.routing.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.langnghe.platform.outbox.OutboxCollection;
import vn.langnghe.routing.publish.Bulletins;

@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    OutboxCollection decisionsOutbox() {
        return new OutboxCollection(MongoDossiers.COLLECTION);
    }

    @Bean
    OutboxCollection unitsOutbox() {
        return new OutboxCollection(Bulletins.Subject.UNITS.collection());
    }

    @Bean
    OutboxCollection plansOutbox() {
        return new OutboxCollection(Bulletins.Subject.PLANS.collection());
    }
}
