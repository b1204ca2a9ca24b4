package vn.langnghe.reporting.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.langnghe.platform.events.EventBatches;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Units;

/** What this service listens to. */
@Configuration(proxyBeanMethods = false)
class Consumers {

    private static final Map<String, Class<? extends CaseStepBody>> STEPS = Arrays.stream(StepKind.values())
            .collect(Collectors.toUnmodifiableMap(
                    StepKind::type, Function.identity().andThen(_ -> CaseStepBody.class)));

    @Bean
    Consumer<Message<List<byte[]>>> foldCaseEvents(EventBatches batches, CaseFolder folder) {
        return batches.consumer("foldCaseEvents", STEPS, folder);
    }

    @Bean
    Consumer<Message<List<byte[]>>> countRegistered(EventBatches batches, ItemCounter counter) {
        return batches.consumer(
                "countRegistered",
                Map.of("vn.langnghe.feedback.registered.v1", FeedbackRegistered.class),
                counter::countRegistered);
    }

    @Bean
    Consumer<Message<List<byte[]>>> countDecided(EventBatches batches, ItemCounter counter) {
        return batches.consumer(
                "countDecided", Map.of("vn.langnghe.feedback.routed.v1", FeedbackRouted.class), counter::countDecided);
    }

    @Bean
    Consumer<Message<List<byte[]>>> readUnits(EventBatches batches, Units units) {
        return batches.consumer(
                "readUnits",
                Map.of("vn.langnghe.unit.published.v1", UnitPublished.class),
                batch -> units.save(
                        batch.stream().map(received -> received.event().unit()).toList()));
    }
}
