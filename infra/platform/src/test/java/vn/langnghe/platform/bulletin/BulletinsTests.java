package vn.langnghe.platform.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.outbox.PendingEvent;

class BulletinsTests {

    private static final Bulletin UNITS = new Bulletin("units", "units.v1", "vn.langnghe.unit.published.v1", "/");

    @Test
    void whatAKillLeftBehindIsToldBeforeWhatCameAfter() {
        var submitted = new ArrayList<List<PendingEvent>>();
        try (var store = EmbeddedStore.start(null);
                var client = MongoClients.create(store.uri())) {
            var bulletins = new Bulletins(
                    new MongoTemplate(client, "bulletins"),
                    (id, topic, key, type, time, body) ->
                            new PendingEvent(id, topic, key, type, key, time, body.toString(), null),
                    (collection, id, pending) -> submitted.add(pending),
                    Clock.systemUTC());

            bulletins.publish(UNITS, "DKKD", "as it was", version -> version);
            bulletins.publish(UNITS, "DKKD", "as it is", version -> version);
        }

        assertThat(submitted.getLast()).extracting(PendingEvent::id).containsExactly("DKKD/1", "DKKD/2");
    }
}
