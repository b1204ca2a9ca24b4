package vn.langnghe.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Bean;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.testing.CollectedEvents;

/** Runs this service alone: a store in memory, no broker, an issuer at its usual address. */
public final class TestIntakeApplication {

    private TestIntakeApplication() {}

    public static void main(String[] args) {
        var store = EmbeddedStore.start(null);
        System.setProperty("spring.mongodb.uri", store.uri());
        System.setProperty("langnghe.intake.secrets.tracking-key", IntakeWithStore.TEST_KEY);
        System.setProperty("langnghe.intake.secrets.submitter-keys", "test:" + IntakeWithStore.TEST_KEY);
        SpringApplication.from(IntakeApplication::main)
                .with(WithoutBroker.class, TestChannelBinderConfiguration.class)
                .run(args);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithoutBroker {

        @Bean
        CollectedEvents collectedEvents() {
            return new CollectedEvents();
        }
    }
}
