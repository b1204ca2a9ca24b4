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
    Consumer<Message<List<byte[]>>> takeFollowups(EventBatches batches, FollowupTaker taker) {
        return batches.consumer(
                "takeFollowups", Map.of(FeedbackFollowedUp.TYPE, FeedbackFollowedUp.class), taker::take);
    }

    @Bean
    Consumer<Message<List<byte[]>>> joinMerged(EventBatches batches, MergeKeeper keeper) {
        return batches.consumer("joinMerged", Map.of(CaseMerged.TYPE, CaseMerged.class), keeper::join);
    }
}
