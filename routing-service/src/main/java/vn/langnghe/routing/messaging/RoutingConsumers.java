package vn.langnghe.routing.messaging;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.langnghe.platform.events.EventBatches;

@Configuration(proxyBeanMethods = false)
class RoutingConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> routeFeedback(EventBatches batches, FeedbackRouter router) {
        return batches.consumer(
                "routeFeedback", Map.of(FeedbackRegistered.TYPE, FeedbackRegistered.class), router::route);
    }
}
