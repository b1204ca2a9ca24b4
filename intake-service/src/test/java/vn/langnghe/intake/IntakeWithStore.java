package vn.langnghe.intake;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.testing.CollectedEvents;

/** The service with a store of its own and without a broker. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestChannelBinderConfiguration.class)
public class IntakeWithStore {

    /** Zeros, and only here. */
    static final String TEST_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Bean(destroyMethod = "close")
    EmbeddedStore embeddedStore(@Value("${test.store.directory:}") String directory) {
        return EmbeddedStore.start(directory.isEmpty() ? null : Path.of(directory));
    }

    @Bean
    DynamicPropertyRegistrar testProperties(EmbeddedStore store) {
        var elsewhere = System.getenv("MONGODB_URI");
        return properties -> {
            properties.add("spring.mongodb.uri", () -> elsewhere == null ? store.uri() : elsewhere);
            properties.add(
                    "spring.mongodb.database",
                    () -> "intake-test-" + ProcessHandle.current().pid());
            properties.add("langnghe.intake.channel.window", () -> "0s");
            properties.add("langnghe.intake.channel.look", () -> "1h");
            properties.add("langnghe.intake.reply.look", () -> "1h");
            properties.add("langnghe.intake.mailbox.address", () -> "tiepnhan@so.example.vn");
            // of "open-sesame"
            properties.add("langnghe.intake.open311.clients[0].name", () -> "city");
            properties.add(
                    "langnghe.intake.open311.clients[0].key-hash",
                    () -> "d7ecdf25eaf3deba0f2628771dbdd22d4138ab6cf38f91ed02a2ca0dec7c8ab7");
            properties.add("langnghe.intake.zalo.app-id", () -> "123");
            properties.add("langnghe.intake.zalo.oa-secret", () -> "oa-secret");
            properties.add("langnghe.intake.facebook.app-secret", () -> "app-secret");
            properties.add("langnghe.intake.facebook.verify-token", () -> "verify-me");
            properties.add("langnghe.intake.secrets.tracking-key", () -> TEST_KEY);
            properties.add("langnghe.intake.secrets.submitter-keys", () -> "test:" + TEST_KEY);
        };
    }

    @Bean
    CollectedEvents collectedEvents() {
        return new CollectedEvents();
    }
}
