package vn.langnghe.platform.bulletin;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.OutboxRelay;

@AutoConfiguration(afterName = "vn.langnghe.platform.outbox.OutboxAutoConfiguration")
@ConditionalOnClass({MongoDatabase.class, MongoOperations.class})
class BulletinAutoConfiguration {

    @Bean
    @ConditionalOnBean({MongoOperations.class, OutboxRelay.class})
    Bulletins bulletins(MongoOperations mongo, EventJson events, OutboxRelay relay, Clock clock) {
        return new Bulletins(mongo, events, relay, clock);
    }
}
