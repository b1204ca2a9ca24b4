package vn.langnghe.routing.messaging;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.langnghe.platform.events.EventBatches;
import vn.langnghe.platform.events.Received;
import vn.langnghe.routing.domain.Dossiers;

@Configuration(proxyBeanMethods = false)
class RoutingConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> routeFeedback(EventBatches batches, FeedbackRouter router) {
        return batches.consumer(
                "routeFeedback", Map.of(FeedbackRegistered.TYPE, FeedbackRegistered.class), router::route);
    }

    /** First-time-right is judged by what units do with the case afterwards. */
    @Bean
    Consumer<Message<List<byte[]>>> followTransfers(EventBatches batches, Dossiers dossiers, RoutingMeters meters) {
        return batches.consumer(
                "followTransfers",
                Map.of(CaseTransferred.TYPE, CaseTransferred.class),
                batch -> batch.stream().map(Received::event).forEach(transfer -> follow(transfer, dossiers, meters)));
    }

    private static void follow(CaseTransferred transfer, Dossiers dossiers, RoutingMeters meters) {
        dossiers.find(transfer.feedbackId())
                .filter(dossier -> !transfer.to().equals(dossier.movedTo()))
                .ifPresent(dossier -> {
                    dossiers.moved(transfer.feedbackId(), transfer.to());
                    meters.transferred(dossier, transfer.from());
                });
    }
}
