package vn.langnghe.platform.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The store: writes are durable unless said otherwise, and a missing server is noticed soon. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnClass({MongoDatabase.class, MongoDatabaseFactory.class})
class StoreAutoConfiguration {

    private static final int SECONDS_TO_FIND_A_SERVER = 5;
    private static final int SECONDS_TO_ANSWER = 30;

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS)
                        .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS));
    }

    @Bean
    @ConditionalOnBean(MongoDatabaseFactory.class)
    StoreHealth storeHealthIndicator(MongoDatabaseFactory databases) {
        return new StoreHealth(databases.getMongoDatabase());
    }

    /** Nobody listens to what happens to documents, and telling nobody costs time on every write. */
    @Bean
    static BeanPostProcessor quietTemplates() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MongoTemplate template) {
                    template.setEntityLifecycleEventsEnabled(false);
                }
                return bean;
            }
        };
    }
}
