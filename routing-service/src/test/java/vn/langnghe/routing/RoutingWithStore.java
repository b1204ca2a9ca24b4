package vn.langnghe.routing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.testing.CollectedEvents;

/** The service on a store of its own, without a broker. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestChannelBinderConfiguration.class)
public class RoutingWithStore {

    @Bean(destroyMethod = "close")
    EmbeddedStore embeddedStore() {
        return EmbeddedStore.start(null);
    }

    @Bean
    DynamicPropertyRegistrar testProperties(EmbeddedStore store) {
        var elsewhere = System.getenv("MONGODB_URI");
        return properties -> {
            properties.add("spring.mongodb.uri", () -> elsewhere == null ? store.uri() : elsewhere);
            properties.add(
                    "spring.mongodb.database",
                    () -> "routing-test-" + ProcessHandle.current().pid());
        };
    }

    @Bean
    CollectedEvents collectedEvents() {
        return new CollectedEvents();
    }
}
