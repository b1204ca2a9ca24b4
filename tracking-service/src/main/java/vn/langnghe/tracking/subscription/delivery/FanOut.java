package vn.langnghe.tracking.subscription.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.EventBatches;
import vn.langnghe.platform.events.Received;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.subscription.Subscription;
import vn.langnghe.tracking.subscription.Subscriptions;

/** Puts each case event in line for every program it concerns. */
@Component
class FanOut {

    private final Subscriptions subscriptions;
    private final Cases cases;
    private final Queue queue;
    private final DeliveryLog log;
    private final Courier courier;
    private final Clock clock;

    FanOut(Subscriptions subscriptions, Cases cases, Queue queue, DeliveryLog log, Courier courier, Clock clock) {
        this.subscriptions = subscriptions;
        this.cases = cases;
        this.queue = queue;
        this.log = log;
        this.courier = courier;
        this.clock = clock;
    }

    /** Which step of which case; what it says stands in the case. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CaseStep(String caseId, int number) {}

    void put(List<Received<CaseStep>> batch) {
        var listening = subscriptions.active();
        if (listening.isEmpty()) {
            return;
        }
        var steps = batch.stream().map(Received::event).toList();
        var matters = cases
                .findAll(steps.stream().map(CaseStep::caseId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        var wanted = new ArrayList<Delivery>();
        for (var step : steps) {
            var matter = matters.get(step.caseId());
            if (matter != null) {
                matter.steps().stream()
                        .filter(each -> each.number() == step.number())
                        .forEach(each -> wanted.addAll(deliveries(listening, matter, each)));
            }
        }
        var settled = log.settled(wanted.stream().map(Delivery::id).toList());
        wanted.removeIf(delivery -> settled.contains(delivery.id()));
        queue.put(wanted);
        if (!wanted.isEmpty()) {
            courier.somethingToDo();
        }
    }

    private List<Delivery> deliveries(List<Subscription> listening, Case matter, Step step) {
        var now = clock.instant();
        return listening.stream()
                .filter(subscription -> Told.concerns(subscription, matter, step))
                .map(subscription -> Delivery.fresh(
                        subscription.id(), matter.id(), step.number(), Facts.name(step.fact()), step.at(), now))
                .toList();
    }

    /** Where the events come from: the topic everybody reads, by a group of its own. */
    @Configuration(proxyBeanMethods = false)
    static class Source {

        @Bean
        Consumer<Message<List<byte[]>>> tellSubscribers(EventBatches batches, FanOut fanOut) {
            Map<String, Class<? extends CaseStep>> types = Facts.NAMES.values().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            fact -> "vn.langnghe.case." + fact + ".v1", _ -> CaseStep.class));
            return batches.consumer("tellSubscribers", types, fanOut::put);
        }
    }
}
