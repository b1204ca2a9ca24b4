package vn.langnghe.tracking.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.local.store.EmbeddedStore;

class EarlyFollowupsTests {

    @Test
    void howeverManyNeverFindACaseThoseBehindThemAreTriedAndForgottenToo() {
        try (var store = EmbeddedStore.start(null);
                var client =
                        MongoClients.create(Objects.requireNonNullElse(System.getenv("MONGODB_URI"), store.uri()))) {
            var now = mock(Clock.class);
            when(now.instant()).thenReturn(Instant.now());
            var early = new EarlyFollowups(
                    new MongoTemplate(client, "early-" + UUID.randomUUID()),
                    JsonMapper.builder().build(),
                    now);
            IntStream.range(0, 700).mapToObj(EarlyFollowupsTests::event).forEach(early::keep);
            assertThat(items(early)).hasSize(700).doesNotHaveDuplicates();

            early.forgetAll("item-699");

            assertThat(items(early)).hasSize(699).doesNotContain("item-699");

            early.forgetTheOld();
            assertThat(items(early)).hasSize(699);
            when(now.instant()).thenReturn(Instant.now().plus(Duration.ofDays(31)));
            early.forgetTheOld();
            assertThat(items(early)).isEmpty();
        }
    }

    private static List<String> items(EarlyFollowups early) {
        var items = new ArrayList<String>();
        early.each(event -> items.add(event.feedbackId()));
        return items;
    }

    private static FeedbackFollowedUp event(int number) {
        return new FeedbackFollowedUp(
                "f-" + number, "item-" + number, null, "Xin gửi thêm", List.of(), "MAILBOX", Instant.EPOCH);
    }
}
