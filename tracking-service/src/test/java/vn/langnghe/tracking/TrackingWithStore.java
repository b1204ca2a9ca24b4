package vn.langnghe.tracking;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.testing.CollectedEvents;

/** The service with a store of its own and without a broker. */
@TestConfiguration(proxyBeanMethods = false)
public class TrackingWithStore {

    public static final String SOME_KEY = "1:" + "A".repeat(43) + "=";

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
                    () -> "tracking-test-" + ProcessHandle.current().pid());
            properties.add("langnghe.synthetic.allowed", () -> true);
            properties.add("langnghe.tracking.secrets.webhook-keys", () -> SOME_KEY);
            properties.add("langnghe.tracking.secrets.anchor-keys", () -> SOME_KEY);
            properties.add("langnghe.tracking.early-followups", () -> "200ms");
        };
    }

    @Bean
    CollectedEvents collectedEvents() {
        return new CollectedEvents();
    }
}
