package vn.langnghe.routing.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.langnghe.platform.outbox.OutboxCollection;
import vn.langnghe.routing.book.PlanPublisher;
import vn.langnghe.routing.unit.UnitPublisher;

@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    OutboxCollection decisionsOutbox() {
        return new OutboxCollection(MongoDossiers.COLLECTION);
    }

    @Bean
    OutboxCollection readingsOutbox() {
        return new OutboxCollection(MongoReadingLog.COLLECTION);
    }

    @Bean
    OutboxCollection followupVerdictsOutbox() {
        return new OutboxCollection(MongoFollowupVerdicts.COLLECTION);
    }

    @Bean
    OutboxCollection unitsOutbox() {
        return new OutboxCollection(UnitPublisher.UNITS.collection());
    }

    @Bean
    OutboxCollection plansOutbox() {
        return new OutboxCollection(PlanPublisher.PLANS.collection());
    }
}
