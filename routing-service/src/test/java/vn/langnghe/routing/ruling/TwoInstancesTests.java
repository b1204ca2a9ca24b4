package vn.langnghe.routing.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.routing.RoutingApplication;
import vn.langnghe.routing.RoutingWithStore;
import vn.langnghe.routing.book.Editions;
import vn.langnghe.routing.book.LocalRules;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Rule;

/** What one instance switches on is in force in the other without a restart. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "langnghe.routing.follow-others=200ms")
@Import(RoutingWithStore.class)
class TwoInstancesTests {

    private static final Petition LANTERN = Petition.of(null, "Phiên chợ đèn kéo quân ở đầu cầu.");

    @Autowired
    Editions editions;

    @Autowired
    Environment environment;

    @Test
    void aRuleSwitchedOnHereIsInForceThere() {
        try (var other = new SpringApplicationBuilder(RoutingApplication.class, CollectedEvents.class)
                .web(org.springframework.boot.WebApplicationType.NONE)
                .run(
                        "--spring.mongodb.uri=" + environment.getProperty("spring.mongodb.uri"),
                        "--spring.mongodb.database=" + environment.getProperty("spring.mongodb.database"),
                        "--spring.cloud.function.definition=",
                        "--spring.cloud.stream.bindings.routeFeedback-in-0.consumer.auto-startup=false",
                        "--spring.cloud.stream.bindings.followTransfers-in-0.consumer.auto-startup=false",
                        "--langnghe.routing.follow-others=200ms")) {
            var there = other.getBean(RulerInForce.class);
            assertThat(there.get().rule(LANTERN).lead()).isNotEqualTo("SYT");

            editions.saveRules(editions.inForce().rules(), new LocalRules(List.of(lantern()), List.of()), "here");

            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(
                            () -> assertThat(there.get().rule(LANTERN).lead()).isEqualTo("SYT"));
        }
    }

    private static Rule lantern() {
        return new Rule(
                "dia-phuong.den",
                "SYT",
                null,
                null,
                null,
                null,
                null,
                9,
                List.of("đèn kéo quân"),
                null,
                List.of(),
                List.of(),
                1,
                "here",
                null,
                null);
    }
}
