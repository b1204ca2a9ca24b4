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

class WaitingFollowupsTests {

    @Test
    void howeverManyNeverFindACaseThoseBehindThemAreTriedAndForgottenToo() {
        try (var store = EmbeddedStore.start(null);
                var client =
                        MongoClients.create(Objects.requireNonNullElse(System.getenv("MONGODB_URI"), store.uri()))) {
            var now = mock(Clock.class);
            when(now.instant()).thenReturn(Instant.now());
            var waiting = new WaitingFollowups(
                    new MongoTemplate(client, "waiting-" + UUID.randomUUID()),
                    JsonMapper.builder().build(),
                    now);
            IntStream.range(0, 700).mapToObj(WaitingFollowupsTests::event).forEach(waiting::keep);
            assertThat(items(waiting)).hasSize(700).doesNotHaveDuplicates();

            waiting.forgetAll("item-699");

            assertThat(items(waiting)).hasSize(699).doesNotContain("item-699");

            waiting.forgetTheOld();
            assertThat(items(waiting)).hasSize(699);
            when(now.instant()).thenReturn(Instant.now().plus(Duration.ofDays(31)));
            IntStream.range(1, 699).forEach(number -> waiting.open("f-" + number));
            waiting.forgetTheOld();
            assertThat(items(waiting)).as("nobody has ruled on it").containsExactly("item-0");
        }
    }

    private static List<String> items(WaitingFollowups waiting) {
        var items = new ArrayList<String>();
        waiting.each((event, _) -> items.add(event.feedbackId()));
        return items;
    }

    private static FeedbackFollowedUp event(int number) {
        return new FeedbackFollowedUp(
                "f-" + number, "item-" + number, null, "Xin gửi thêm", List.of(), "MAILBOX", Instant.EPOCH);
    }
}
