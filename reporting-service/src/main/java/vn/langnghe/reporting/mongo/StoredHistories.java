package vn.langnghe.reporting.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.reporting.domain.Histories;

/** The histories that count, whichever they are when they are asked for. */
@Configuration(proxyBeanMethods = false)
class StoredHistories {

    @Bean
    Histories histories(MongoTemplate mongo, MongoGenerations generations) {
        return new MongoHistories(mongo, generations::current);
    }
}
