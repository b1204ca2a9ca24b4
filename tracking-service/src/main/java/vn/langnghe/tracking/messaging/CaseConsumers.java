package vn.langnghe.tracking.messaging;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.langnghe.platform.events.EventBatches;

@Configuration(proxyBeanMethods = false)
class CaseConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> openCases(EventBatches batches, CaseOpener opener) {
        return batches.consumer("openCases", Map.of(FeedbackRouted.TYPE, FeedbackRouted.class), opener::open);
    }

    @Bean
    Consumer<Message<List<byte[]>>> takeFollowups(
            EventBatches batches, FollowupTaker taker, Forgetting forgetting, ShownElsewhere readings) {
        Map<String, Class<? extends FromTheRegister>> types = Map.of(
                FeedbackFollowedUp.TYPE, FeedbackFollowedUp.class,
                FollowupRuled.TYPE, FollowupRuled.class,
                FeedbackErased.TYPE, FeedbackErased.class,
                FeedbackRead.TYPE, FeedbackRead.class);
        return batches.consumer(
                "takeFollowups",
                types,
                batch -> batch.forEach(received -> {
                    switch (received.event()) {
                        case FeedbackFollowedUp added -> taker.take(added);
                        case FollowupRuled ruled -> taker.ruled(ruled);
                        case FeedbackErased erased -> forgetting.of(erased);
                        case FeedbackRead read -> readings.shown(read.caseIds(), read.user());
                    }
                }));
    }

    @Bean
    Consumer<Message<List<byte[]>>> joinMerged(EventBatches batches, MergeKeeper keeper) {
        Map<String, Class<? extends MergeKeeper.News>> types =
                Map.of(CaseMerged.TYPE, CaseMerged.class, CaseAssigned.TYPE, CaseAssigned.class);
        return batches.consumer("joinMerged", types, keeper::hear);
    }
}
