package vn.langnghe.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.routing.publish.Bulletins.Subject;

class MongoBulletinsTests {

    @Test
    void whatAKillLeftBehindIsToldBeforeWhatCameAfter() {
        var submitted = new ArrayList<List<PendingEvent>>();
        try (var store = EmbeddedStore.start(null);
                var client = MongoClients.create(store.uri())) {
            var bulletins = new MongoBulletins(
                    new MongoTemplate(client, "routing"),
                    (id, topic, key, type, time, body) ->
                            new PendingEvent(id, topic, key, type, key, time, body.toString(), null),
                    (collection, id, pending) -> submitted.add(pending),
                    Clock.systemUTC());

            bulletins.publish(Subject.UNITS, "DKKD", "as it was", version -> version);
            bulletins.publish(Subject.UNITS, "DKKD", "as it is", version -> version);
        }

        assertThat(submitted.getLast()).extracting(PendingEvent::id).containsExactly("DKKD/1", "DKKD/2");
    }
}
