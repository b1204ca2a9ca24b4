package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.bulletin.Bulletins;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.Contracts;

class CalendarPublisherTests {

    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<PendingEvent> told = new ArrayList<>();
    private final EditsInMemory edits = new EditsInMemory();
    private final ReferenceData reference = new ReferenceData(edits);

    @Test
    void everyYearInForceIsToldAndAChangedOneAgain() {
        try (var store = EmbeddedStore.start(null);
                var client = MongoClients.create(store.uri())) {
            var publisher = new CalendarPublisher(reference, bulletins(client), IN_2026);
            var editor = new ReferenceEditor(reference, edits, _ -> publisher.publishWhatChanged());

            publisher.publishWhatChanged();
            assertThat(told).extracting(PendingEvent::key).containsExactly("2024", "2025", "2026", "2027", "2028");
            assertThat(told).allSatisfy(event -> Contracts.assertValid("calendar.published.v1", event.body()));
            assertThat(told.getLast().body()).contains("COMPUTED", "2028-01-26");

            publisher.publishWhatChanged();
            assertThat(told).hasSize(5);

            assertThat(editor.changeYear(2026, mondayOff(), 0, "admin", null)).isInstanceOf(Edited.Done.class);
            assertThat(told).hasSize(6);
            assertThat(told.getLast().id()).isEqualTo("2026/calendar/2");
            assertThat(told.getLast().body()).contains("\"version\":2", "2026-11-30", "2026-12-12");
        }
    }

    private Bulletins bulletins(com.mongodb.client.MongoClient client) {
        return new Bulletins(
                new MongoTemplate(client, "calendar"),
                (id, topic, key, type, time, body) ->
                        new PendingEvent(id, topic, key, type, key, time, JSON.writeValueAsString(body), null),
                (collection, id, pending) -> told.add(pending.getLast()),
                IN_2026);
    }

    private static CalendarEntry mondayOff() {
        return new CalendarEntry(
                2026,
                "decided",
                "Quyết định hoán đổi",
                List.of(new CalendarEntry.DayOff("2026-11-30", "SWAPPED")),
                List.of(new CalendarEntry.MadeUp("2026-12-12", "2026-11-30")));
    }
}
