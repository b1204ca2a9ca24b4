package vn.langnghe.intake.messaging;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.langnghe.intake.domain.AdditionsApart;
import vn.langnghe.intake.reply.sending.UnitNames;
import vn.langnghe.platform.events.EventBatches;
import vn.langnghe.platform.events.Received;

@Configuration(proxyBeanMethods = false)
class IntakeConsumers {

    /** Every step that may change who works on a case or how far it is. */
    private static final Map<String, Class<? extends CaseStep>> STEPS = Stream.of(
                    "opened",
                    "assigned",
                    "accepted",
                    "declined",
                    "transferred",
                    "information-requested",
                    "information-provided",
                    "cooperation-requested",
                    "forwarded",
                    "extended",
                    "suspended",
                    "resumed",
                    "terminated",
                    "resolved",
                    "reopened",
                    "withdrawal-received",
                    "withdrawn",
                    "merged",
                    "closed",
                    "due-changed")
            .map(fact -> "vn.langnghe.case." + fact + ".v1")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> CaseStep.class));

    @Bean
    Consumer<Message<List<byte[]>>> followCases(EventBatches batches, CaseFollower follower) {
        return batches.consumer("followCases", STEPS, follower::follow);
    }

    @Bean
    Consumer<Message<List<byte[]>>> tellSenders(EventBatches batches, CaseNews news) {
        return batches.consumer(
                "tellSenders", Map.of("vn.langnghe.case.message-sent.v1", MessageSent.class), news::pass);
    }

    @Bean
    Consumer<Message<List<byte[]>>> knowUnits(EventBatches batches, UnitNames units) {
        return batches.consumer(
                "knowUnits",
                Map.of("vn.langnghe.unit.published.v1", UnitPublished.class),
                batch -> batch.forEach(received -> received.event().tell(units)));
    }

    @Bean
    Consumer<Message<List<byte[]>>> registerApart(EventBatches batches, AdditionsApart additions) {
        return batches.consumer(
                "registerApart",
                Map.of(FollowupRuled.TYPE, FollowupRuled.class),
                batch -> batch.stream()
                        .map(Received::event)
                        .filter(FollowupRuled::restricted)
                        .forEach(ruled -> additions.register(ruled.followupId())));
    }
}
