package vn.langnghe.reporting;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import vn.langnghe.local.store.EmbeddedStore;

/** A store in memory, or the one {@code MONGODB_URI} names. */
@TestConfiguration(proxyBeanMethods = false)
public class Stored {

    @Bean(destroyMethod = "close")
    EmbeddedStore store() {
        return EmbeddedStore.start(null);
    }

    @Bean
    DynamicPropertyRegistrar storeAddress(EmbeddedStore store) {
        return registry -> {
            if (System.getenv("MONGODB_URI") == null) {
                registry.add("spring.mongodb.uri", store::uri);
            }
            registry.add("langnghe.reporting.drafts.look", () -> "24h");
            registry.add("langnghe.reporting.open-data.look", () -> "24h");
            registry.add("spring.mongodb.database", () -> "reporting-test-" + System.nanoTime());
        };
    }
}
