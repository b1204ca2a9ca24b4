package vn.langnghe.tracking.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.EventBatches;
import vn.langnghe.platform.events.Received;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Facts;

/** Files the notices of every step. A step that comes again files nothing new. */
@Component
class Notifier {

    /** Who starts reading the topic from its beginning tells nobody of last year. */
    private static final Duration OLD = Duration.ofDays(7);

    private final Cases cases;
    private final Concern concern;
    private final Inboxes inboxes;
    private final Clock clock;

    Notifier(Cases cases, Concern concern, Inboxes inboxes, Clock clock) {
        this.cases = cases;
        this.concern = concern;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /** Which step of which case; what it was stands in the case. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CaseStep(String caseId, int number) {}

    void tell(List<Received<CaseStep>> batch) {
        var recent = clock.instant().minus(OLD);
        var steps = batch.stream()
                .filter(told -> told.time().isAfter(recent))
                .map(Received::event)
                .toList();
        if (steps.isEmpty()) {
            return;
        }
        var matters = cases
                .findAll(steps.stream().map(CaseStep::caseId).distinct().toList())
                .stream()
                .filter(matter -> !matter.item().synthetic())
                .collect(Collectors.toMap(Case::id, Function.identity()));
        inboxes.putAll(steps.stream()
                .flatMap(told -> Stream.ofNullable(matters.get(told.caseId()))
                        .flatMap(matter -> concerned(matter, told.number())))
                .toList());
    }

    private Stream<Notice.Addressed> concerned(Case matter, int number) {
        return matter.steps().stream()
                .filter(step -> step.number() == number)
                .flatMap(step -> concern.of(matter, step).stream());
    }

    /** Where the steps come from: the topic everybody reads, by a group of its own. */
    @Configuration(proxyBeanMethods = false)
    static class Source {

        @Bean
        Consumer<Message<List<byte[]>>> notifyPeople(EventBatches batches, Notifier notifier) {
            Map<String, Class<? extends CaseStep>> types = Facts.NAMES.values().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            fact -> "vn.langnghe.case." + fact + ".v1", _ -> CaseStep.class));
            return batches.consumer("notifyPeople", types, notifier::tell);
        }
    }
}
