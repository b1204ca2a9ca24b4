package vn.langnghe.routing.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.langnghe.platform.outbox.OutboxCollection;

@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    OutboxCollection decisionsOutbox() {
        return new OutboxCollection(MongoDossiers.COLLECTION);
    }

    @Bean
    OutboxCollection unitsOutbox() {
        return new OutboxCollection(MongoUnitRecords.COLLECTION);
    }
}
